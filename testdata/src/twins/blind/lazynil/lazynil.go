// Package lazynil fills a package variable on first use, in the ways people write a nil check.
package lazynil

import (
	"encoding/json"
	"net/http"

	"github.com/go-playground/validator/v10"
)

type order struct {
	ID string `validate:"required"`
}

func read(r *http.Request) (o order) {
	_ = json.NewDecoder(r.Body).Decode(&o)
	return o
}

var a, b, c, d, e, f, g, h, i *validator.Validate

func createA(w http.ResponseWriter, r *http.Request) {
	if nil == a {
		a = validator.New() // silent
	}
	_ = a.Struct(read(r))
}

func createB(w http.ResponseWriter, r *http.Request) {
	switch {
	case b != nil:
	default:
		b = validator.New() // silent
	}
	_ = b.Struct(read(r))
}

func createC(w http.ResponseWriter, r *http.Request) {
	switch c {
	case nil:
		c = validator.New() // silent
	}
	_ = c.Struct(read(r))
}

func createD(w http.ResponseWriter, r *http.Request) {
	if d != nil {
		goto check
	}
	d = validator.New() // silent
check:
	_ = d.Struct(read(r))
}

func getE() *validator.Validate {
	if !(e == nil) {
		return e
	}
	e = validator.New() // silent
	return e
}

func createE(w http.ResponseWriter, r *http.Request) { _ = getE().Struct(read(r)) }

func createF(w http.ResponseWriter, r *http.Request) {
	v := f
	if v == nil {
		v = validator.New() // silent
		f = v
	}
	_ = v.Struct(read(r))
}

func ensure(p **validator.Validate) {
	if *p == nil {
		*p = validator.New() // silent
	}
}

func createG(w http.ResponseWriter, r *http.Request) {
	ensure(&g)
	_ = g.Struct(read(r))
}

// What was filled is dropped again when the request ends.
func createH(w http.ResponseWriter, r *http.Request) {
	if h == nil {
		h = validator.New() // report
	}
	defer func() { h = nil }()
	_ = h.Struct(read(r))
}

// Nothing is kept: the local is filled, the variable is not.
func createI(w http.ResponseWriter, r *http.Request) {
	v := i
	if v == nil {
		v = validator.New() // report
	}
	_ = v.Struct(read(r))
}

// A local is always nil here.
func createJ(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	if v == nil {
		v = validator.New() // report
	}
	_ = v.Struct(read(r))
}
