// Package once uses what package sync has for building once; and makes the once itself for each request.
package once

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
)

type order struct{ ID string }

var (
	onceA sync.Once
	vA    *validator.Validate

	getB = sync.OnceValue(func() *validator.Validate {
		return validator.New() // silent
	})

	getC = sync.OnceValues(buildC)

	vD    *validator.Validate
	initD = sync.OnceFunc(func() {
		vD = validator.New() // silent
	})
)

func buildC() (*validator.Validate, error) {
	v := validator.New() // silent
	return v, v.RegisterValidation("id", func(fl validator.FieldLevel) bool { return true })
}

func createA(w http.ResponseWriter, r *http.Request) {
	onceA.Do(func() {
		vA = validator.New() // silent
	})
	_ = vA.Struct(order{ID: r.FormValue("id")})
}

func createB(w http.ResponseWriter, r *http.Request) { _ = getB().Struct(order{ID: r.FormValue("id")}) }

func createC(w http.ResponseWriter, r *http.Request) {
	v, err := getC()
	if err == nil {
		err = v.Struct(order{ID: r.FormValue("id")})
	}
	_ = err
}

func createD(w http.ResponseWriter, r *http.Request) {
	initD()
	_ = vD.Struct(order{ID: r.FormValue("id")})
}

type server struct {
	once sync.Once
	v    *validator.Validate
}

func (s *server) setUp() {
	s.v = validator.New() // silent
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	s.once.Do(s.setUp)
	_ = s.v.Struct(order{ID: r.FormValue("id")})
}

// The once is a local: each request has its own.
func createE(w http.ResponseWriter, r *http.Request) {
	var (
		once sync.Once
		v    *validator.Validate
	)
	once.Do(func() {
		v = validator.New() // report
	})
	_ = v.Struct(order{ID: r.FormValue("id")})
}

func createF(w http.ResponseWriter, r *http.Request) {
	get := sync.OnceValue(func() *validator.Validate {
		return validator.New() // report
	})
	_ = get().Struct(order{ID: r.FormValue("id")})
}

type perRequest struct {
	once sync.Once
	v    *validator.Validate
}

func (p *perRequest) validator() *validator.Validate {
	p.once.Do(func() {
		p.v = validator.New() // report
	})
	return p.v
}

func createG(w http.ResponseWriter, r *http.Request) {
	p := &perRequest{}
	_ = p.validator().Struct(order{ID: r.FormValue("id")})
}
