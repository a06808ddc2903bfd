// Package app gives functions to a package of the program, in a configuration. What decides: whether that calls them for each request.
package app

import (
	"net/http"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"

	"twins/effect/configfuncs/kit"
)

func newRules() *validator.Validate {
	v := validator.New() // silent
	v.SetTagName("check")
	return v
}

func Routes(m *http.ServeMux) {
	m.Handle("/", kit.Handler(kit.Config{
		Check: func(name string) bool {
			return validator.New().Var(name, "required") == nil // report
		},
		NewTrim:  mold.New, // report
		NewRules: newRules,
		Late: func() *validator.Validate {
			return validator.New() // silent
		},
		Lent: func() *validator.Validate {
			return validator.New() // silent
		},
		Set: func() *validator.Validate {
			return validator.New() // silent
		},
	}))
	m.Handle("/pointed", kit.Pointed(&kit.Config{NewTrim: func() *mold.Transformer {
		return mold.New() // report
	}}))
	c := kit.Config{NewTrim: func() *mold.Transformer {
		t := mold.New() // report
		t.SetTagName("trim")
		return t
	}}
	m.Handle("/variable", kit.Pointed(&c))
	m.Handle("/trims", kit.Trims(kit.Config{NewTrim: func() *mold.Transformer {
		return mold.New() // silent
	}}))
	t := mold.New() // silent
	m.Handle("/kept", kit.Pointed(&kit.Config{NewTrim: func() *mold.Transformer { return t }}))
}
