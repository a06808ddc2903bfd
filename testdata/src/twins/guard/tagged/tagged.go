// Package tagged asks by the tag of a switch.
package tagged

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type order struct{ Item string }

type server struct{ kept, emptied, flipped *validator.Validate }

func (s *server) keeps(w http.ResponseWriter, r *http.Request) {
	switch s.kept {
	case nil:
		s.kept = validator.New() // silent
	}
	_ = s.kept.Struct(order{r.URL.Path})
}

// empties it before it asks.
func (s *server) empties(w http.ResponseWriter, r *http.Request) {
	s.emptied = nil
	switch s.emptied {
	case nil:
		s.emptied = validator.New() // report
	}
	_ = s.emptied.Struct(order{r.URL.Path})
}

// flips takes it away where it is there.
func (s *server) flips(w http.ResponseWriter, r *http.Request) {
	switch s.flipped {
	case nil:
	default:
		s.flipped = nil
		return
	}
	s.flipped = validator.New() // report
	_ = s.flipped.Struct(order{r.URL.Path})
}

// one of two is never served.
func one() {
	ok := false
	switch ok {
	case true:
		http.HandleFunc("/d", func(w http.ResponseWriter, r *http.Request) {
			_ = validator.New().Struct(order{r.URL.Path}) // silent
		})
	case false:
		http.HandleFunc("/e", func(w http.ResponseWriter, r *http.Request) {
			_ = validator.New().Struct(order{r.URL.Path}) // report
		})
	}
}

func Main() {
	s := &server{}
	http.HandleFunc("/a", s.keeps)
	http.HandleFunc("/b", s.empties)
	http.HandleFunc("/c", s.flips)
	one()
}
