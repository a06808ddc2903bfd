// Package ctorvalue passes constructors around as values.
package ctorvalue

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type order struct{ ID string }

type build func() *validator.Validate

func newA() *validator.Validate {
	return validator.New() // report
}

func with(f build, in any) error { return f().Struct(in) }

func createA(w http.ResponseWriter, r *http.Request) { _ = with(newA, order{ID: r.FormValue("id")}) }

type factory struct{ newValidator build }

var fact = factory{newValidator: newB}

func newB() *validator.Validate {
	return validator.New() // report
}

func createB(w http.ResponseWriter, r *http.Request) {
	_ = fact.newValidator().Struct(order{ID: r.FormValue("id")})
}

var builders = map[string]build{"json": newC}

func newC() *validator.Validate {
	return validator.New() // report
}

func createC(w http.ResponseWriter, r *http.Request) {
	_ = builders["json"]().Struct(order{ID: r.FormValue("id")})
}

func createD(w http.ResponseWriter, r *http.Request) {
	f := func() *validator.Validate {
		return validator.New() // report
	}
	_ = with(f, order{ID: r.FormValue("id")})
}

type strict struct{}

func (strict) build() *validator.Validate {
	return validator.New() // report
}

func createE(w http.ResponseWriter, r *http.Request) {
	f := strict{}.build
	_ = f().Struct(order{ID: r.FormValue("id")})
}

// The constructor is called once, when the handler is made.
func handler(f build) http.HandlerFunc {
	v := f()
	return func(w http.ResponseWriter, r *http.Request) { _ = v.Struct(order{ID: r.FormValue("id")}) }
}

func newF() *validator.Validate {
	return validator.New() // silent
}

func Mount(mux *http.ServeMux) { mux.Handle("/", handler(newF)) }

type server struct{ v *validator.Validate }

func newG() *validator.Validate {
	return validator.New() // silent
}

func New() *server { return newWith(newG) }

func newWith(f build) *server { return &server{v: f()} }

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	_ = s.v.Struct(order{ID: r.FormValue("id")})
}

var shared = apply(newH)

func apply(f build) *validator.Validate { return f() }

func newH() *validator.Validate {
	return validator.New() // silent
}

func createH(w http.ResponseWriter, r *http.Request) { _ = shared.Struct(order{ID: r.FormValue("id")}) }
