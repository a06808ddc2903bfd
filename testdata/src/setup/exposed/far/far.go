// Package far does not even import the package of the object.
package far

import (
	"net/http"

	"setup/exposed/outer"
)

func handle(w http.ResponseWriter, r *http.Request) {
	outer.Default.Checks.RegisterAlias("id", "required") // want `RegisterAlias changes outer.Default`
}
