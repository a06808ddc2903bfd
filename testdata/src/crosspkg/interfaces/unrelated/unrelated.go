// Package unrelated has both ends among its imports, and brings nothing together: what
// it takes from the package that builds is a text.
package unrelated

import (
	"crosspkg/interfaces/api"
	"crosspkg/interfaces/early"
)

func Versions() map[string]string {
	return map[string]string{"checkers": early.Version(), "api": api.Version}
}
