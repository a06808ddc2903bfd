// Package app adds functions to registries. What decides: whether the registry calls them for each request, and keeps nothing.
package app

import (
	"context"
	"net/http"

	"github.com/go-playground/validator/v10"
	"twins/flow/registries/reg"
)

type checker struct{ v *validator.Validate }

func (c checker) Check(ctx context.Context, x any) error { return c.v.Struct(x) }

func newChecker() reg.Checker { return checker{validator.New()} } // report

func Main() {
	s := &reg.Server{Each: &reg.Each{}, Keeping: &reg.Keeping{}}
	s.Each.Add("x", func() reg.Checker {
		return checker{validator.New()} // report
	})
	s.Each.Add("y", newChecker)
	s.Keeping.Add("x", func() reg.Checker {
		return checker{validator.New()} // silent
	})
	one := checker{validator.New()} // silent
	s.Each.Add("z", func() reg.Checker { return one })
	http.Handle("/", s)
}
