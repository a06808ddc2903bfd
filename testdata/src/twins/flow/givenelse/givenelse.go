// Package givenelse has variables that get an instance, and then another one. What decides: which of
// them is kept.
package givenelse

import (
	"net/http"
	"os"

	"github.com/go-playground/validator/v10"
)

type order struct {
	Name string `validate:"required"`
}

var strict, shared, first, looped, pointed *validator.Validate

// lax keeps the one that is built where there was none, not its own.
func lax(w http.ResponseWriter, r *http.Request) {
	v := strict
	if os.Getenv("LAX") != "" {
		v = validator.New() // report
	}
	if v == nil {
		v = validator.New() // silent
		strict = v
	}
	_ = v.Struct(&order{r.URL.Path})
}

// either keeps whichever it is.
func either(w http.ResponseWriter, r *http.Request) {
	v := shared
	if v == nil {
		v = validator.New() // silent
		shared = v
	}
	if v != nil {
		shared = v
	}
	_ = v.Struct(&order{r.URL.Path})
}

// replaced uses one up, and keeps the next.
func replaced(w http.ResponseWriter, r *http.Request) {
	if first != nil {
		return
	}
	v := validator.New() // silent
	_ = v.Struct(&order{r.URL.Path})
	if r.URL.Path != "" {
		v = validator.New() // silent
	}
	first = v
}

// rounds keeps in one round what the one before has built.
func rounds(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	for range 2 {
		if v != nil && looped == nil {
			looped = v
		}
		if looped != nil {
			return
		}
		v = validator.New() // silent
		_ = v.Struct(&order{r.URL.Path})
	}
}

// pointer hands on the variable itself.
func pointer(w http.ResponseWriter, r *http.Request) {
	if pointed != nil {
		return
	}
	var v *validator.Validate
	p := &v
	v = validator.New() // silent
	pointed = *p
	v = nil
}

func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/lax", lax)
	mux.HandleFunc("/either", either)
	mux.HandleFunc("/replaced", replaced)
	mux.HandleFunc("/rounds", rounds)
	mux.HandleFunc("/pointer", pointer)
}
