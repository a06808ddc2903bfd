// Package predicates asks by helpers, errors and comma-ok whether there is one already.
package predicates

import (
	"errors"
	"net/http"

	"github.com/go-playground/validator/v10"
)

type order struct{ ID string }

var a, b, c, d, e, f, g *validator.Validate

func need() bool { return a == nil }

func createA(w http.ResponseWriter, r *http.Request) {
	if need() {
		a = validator.New() // silent
	}
	_ = a.Struct(order{ID: r.FormValue("id")})
}

func isNil(v *validator.Validate) bool { return v == nil }

func createB(w http.ResponseWriter, r *http.Request) {
	if isNil(b) {
		b = validator.New() // silent
	}
	_ = b.Struct(order{ID: r.FormValue("id")})
}

func have() (*validator.Validate, bool) { return c, c != nil }

func createC(w http.ResponseWriter, r *http.Request) {
	v, ok := have()
	if !ok {
		v = validator.New() // silent
		c = v
	}
	_ = v.Struct(order{ID: r.FormValue("id")})
}

var errNone = errors.New("none")

func find() (*validator.Validate, error) {
	if d == nil {
		return nil, errNone
	}
	return d, nil
}

func createD(w http.ResponseWriter, r *http.Request) {
	v, err := find()
	if err != nil {
		v = validator.New() // silent
		d = v
	}
	_ = v.Struct(order{ID: r.FormValue("id")})
}

func createE(w http.ResponseWriter, r *http.Request) {
	empty := e == nil
	if empty {
		e = validator.New() // silent
	}
	_ = e.Struct(order{ID: r.FormValue("id")})
}

// Asked, and what is made is not kept.
func look() (*validator.Validate, bool) { return f, f != nil }

func createF(w http.ResponseWriter, r *http.Request) {
	v, ok := look()
	if !ok {
		v = validator.New() // report
	}
	_ = v.Struct(order{ID: r.FormValue("id")})
}

// The helper asks for something else.
func isPost(r *http.Request) bool { return r.Method == http.MethodPost }

func createG(w http.ResponseWriter, r *http.Request) {
	if isPost(r) {
		g = validator.New() // report
		_ = g.Struct(order{ID: r.FormValue("id")})
	}
}

func valid(o order) bool { return o.ID != "" }

func createH(w http.ResponseWriter, r *http.Request) {
	o := order{ID: r.FormValue("id")}
	if valid(o) {
		_ = validator.New().Struct(o) // report
	}
}
