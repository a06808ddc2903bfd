// Package testserved has a file for its tests that the service uses as well. What decides: whether a request comes there.
package testserved

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type in struct{ Name string }

func create(w http.ResponseWriter, r *http.Request) {
	if err := check(in{r.FormValue("name")}); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// selfTest is run by hand.
func selfTest(x in) error { return compare(x) }

func Routes(m *http.ServeMux) {
	m.HandleFunc("/create", create)
	m.HandleFunc("/demo", demo)
	m.HandleFunc("/each", func(w http.ResponseWriter, r *http.Request) {
		_ = validator.New().Struct(in{r.FormValue("name")}) // report
	})
}
