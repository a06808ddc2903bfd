// Package hooks keeps functions in fields: what they close over was built once, or they build when they are called.
package hooks

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type order struct{ ID string }

type hooks struct{ check func(any) error }

type serverA struct{ hooks hooks }

func NewA() *serverA {
	return &serverA{hooks{check: func(in any) error {
		return validator.New().Struct(in) // report
	}}}
}

func (s *serverA) create(w http.ResponseWriter, r *http.Request) {
	_ = s.hooks.check(order{ID: r.FormValue("id")})
}

type serverB struct{ get func() *validator.Validate }

func NewB() *serverB {
	s := &serverB{}
	s.get = func() *validator.Validate {
		return validator.New() // report
	}
	return s
}

func (s *serverB) create(w http.ResponseWriter, r *http.Request) {
	_ = s.get().Struct(order{ID: r.FormValue("id")})
}

type serverC struct{ steps []func(any) error }

func NewC() *serverC { return &serverC{steps: []func(any) error{required, checked}} }

func required(in any) error { return nil }

func checked(in any) error {
	v := validator.New() // report
	return v.Struct(in)
}

func (s *serverC) create(w http.ResponseWriter, r *http.Request) {
	for _, f := range s.steps {
		_ = f(order{ID: r.FormValue("id")})
	}
}

type serverD struct{ hooks hooks }

func NewD() *serverD {
	v := validator.New() // silent
	return &serverD{hooks{check: func(in any) error { return v.Struct(in) }}}
}

func (s *serverD) create(w http.ResponseWriter, r *http.Request) {
	_ = s.hooks.check(order{ID: r.FormValue("id")})
}

type serverE struct{ hooks hooks }

func NewE() *serverE {
	var v *validator.Validate
	return &serverE{hooks{check: func(in any) error {
		if v == nil {
			v = validator.New() // silent
		}
		return v.Struct(in)
	}}}
}

func (s *serverE) create(w http.ResponseWriter, r *http.Request) {
	_ = s.hooks.check(order{ID: r.FormValue("id")})
}

type serverF struct{ steps map[string]func(any) error }

func NewF() *serverF {
	s := &serverF{steps: map[string]func(any) error{}}
	s.steps["check"] = validator.New().Struct // silent
	return s
}

func (s *serverF) create(w http.ResponseWriter, r *http.Request) {
	_ = s.steps["check"](order{ID: r.FormValue("id")})
}

type serverG struct{ get func() *validator.Validate }

func NewG() *serverG {
	v := validator.New() // silent
	return &serverG{get: func() *validator.Validate { return v }}
}

func (s *serverG) create(w http.ResponseWriter, r *http.Request) {
	_ = s.get().Struct(order{ID: r.FormValue("id")})
}
