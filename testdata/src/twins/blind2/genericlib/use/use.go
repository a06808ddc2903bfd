// Package use calls the generic helpers of lib.
package use

import (
	"net/http"

	"twins/blind2/genericlib/lib"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
)

type In struct {
	Name string `form:"name" validate:"required"`
}

var check = lib.NewLazy(func() *validator.Validate {
	return validator.New() // silent
})

var mode = lib.Must(cbor.CanonicalEncOptions().EncMode()) // silent

func lazy(w http.ResponseWriter, r *http.Request) {
	in, _ := lib.Decode[In](r) // silent: reported in lib
	_ = check.Get().Struct(in)
	_, _ = mode.Marshal(in)
	_ = lib.Columns[In]() // silent: built elsewhere
}

func lazyEach(w http.ResponseWriter, r *http.Request) {
	l := lib.NewLazy(func() *validator.Validate {
		return validator.New() // report
	})
	_ = l.Get().Struct(In{r.FormValue("name")})
}

func must(w http.ResponseWriter, r *http.Request) {
	m := lib.Must(cbor.CanonicalEncOptions().EncMode()) // report
	_ = m.NewEncoder(w).Encode(In{r.FormValue("name")})
}

func applied(ins []In) []error {
	return lib.Apply(ins, func(in In) error {
		return validator.New().Struct(in) // report
	})
}

func appliedOnce(ins []In) []error {
	v := validator.New() // report
	return lib.Apply(ins, func(in In) error { return v.Struct(in) })
}

type store struct{ v *validator.Validate }

func open() *store { return &store{lib.NewLazy(newValidate).Get()} }

func newValidate() *validator.Validate { return validator.New() } // silent

func (s *store) all(ins []In) []error { return lib.Apply(ins, s.one) }

func (s *store) one(in In) error { return s.v.Struct(in) }

func Routes() *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("/lazy", lazy)
	mux.HandleFunc("/each", lazyEach)
	mux.HandleFunc("/must", must)
	mux.Handle("/handler", lib.Handler(func(in In) error { return nil })) // silent
	return mux
}
