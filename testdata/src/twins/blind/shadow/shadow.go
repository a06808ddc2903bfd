// Package shadow fills the shared variable, or declares another of the same name.
package shadow

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
)

type order struct{ ID string }

var a, b, c, d, e, f, g *validator.Validate

var onceE, onceF sync.Once

func createA(w http.ResponseWriter, r *http.Request) {
	if a == nil {
		a := validator.New() // report
		_ = a.Struct(order{ID: r.FormValue("id")})
		return
	}
	_ = a.Struct(order{ID: r.FormValue("id")})
}

func getB() (*validator.Validate, error) {
	if b != nil {
		return b, nil
	}
	b, err := makeB()
	return b, err
}

func makeB() (*validator.Validate, error) {
	v := validator.New() // report
	return v, v.RegisterValidation("id", func(fl validator.FieldLevel) bool { return true })
}

func createB(w http.ResponseWriter, r *http.Request) {
	v, err := getB()
	if err == nil {
		err = v.Struct(order{ID: r.FormValue("id")})
	}
	_ = err
}

func createC(w http.ResponseWriter, r *http.Request) {
	var c *validator.Validate
	if c == nil {
		c = validator.New() // report
	}
	_ = c.Struct(order{ID: r.FormValue("id")})
}

func createD(w http.ResponseWriter, r *http.Request) {
	if d == nil {
		d = validator.New() // silent
	}
	d := d
	_ = d.Struct(order{ID: r.FormValue("id")})
}

func createE(w http.ResponseWriter, r *http.Request) {
	onceE.Do(func() {
		v := validator.New() // silent
		e = v
	})
	_ = e.Struct(order{ID: r.FormValue("id")})
}

func createF(w http.ResponseWriter, r *http.Request) {
	var err error
	onceF.Do(func() {
		f, err = makeF()
	})
	if err == nil {
		err = f.Struct(order{ID: r.FormValue("id")})
	}
	_ = err
}

func makeF() (*validator.Validate, error) {
	v := validator.New() // silent
	return v, v.RegisterValidation("id", func(fl validator.FieldLevel) bool { return true })
}

func createG(w http.ResponseWriter, r *http.Request) {
	if v := g; v == nil {
		g = validator.New() // silent
	}
	_ = g.Struct(order{ID: r.FormValue("id")})
}
