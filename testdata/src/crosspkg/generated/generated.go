// Package generated uses packages that were generated as a whole.
package generated

import (
	"crosspkg/generated/byhand"
	"crosspkg/generated/made"
	"crosspkg/generated/routes"

	"github.com/go-playground/validator/v10"
)

func each(names []string) {
	made.Each(names, func() {
		_ = validator.New() // silent: nothing/given-no-data
	})
	byhand.Each(names, func() {
		_ = validator.New() // want `for every element in each, in the callback of byhand.Each`
	})
}

type lister struct{}

func (lister) List() []string {
	_ = validator.New() // want `for every call of routes.Lister.List, which routes.function literal in Route, a net/http handler, reaches`
	return nil
}

var _ = routes.Route(lister{})
