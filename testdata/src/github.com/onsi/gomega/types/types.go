// Package types stands in for the library.
package types

type GomegaMatcher interface {
	Match(actual any) (bool, error)
}
