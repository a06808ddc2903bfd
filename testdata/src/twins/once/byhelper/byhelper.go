// Package byhelper remembers what was made with what a function of its own makes.
package byhelper

import (
	"log"
	"net/http"

	"github.com/go-playground/validator/v10"
)

type in struct{ A string }

func rules() *validator.Validate {
	return validator.New() // silent
}

func fresh() *validator.Validate {
	return validator.New() // report
}

func last() *validator.Validate {
	return validator.New() // silent
}

type server struct {
	checked bool
	tried   int
}

// first checks once for each server.
func (s *server) first(w http.ResponseWriter, r *http.Request) {
	if s.checked {
		return
	}
	_ = rules().Struct(in{"server"})
	s.checked = true
}

// each asks the flag, and does not set it.
func (s *server) each(w http.ResponseWriter, r *http.Request) {
	if s.checked {
		return
	}
	_ = fresh().Struct(in{"server"})
	s.tried++
}

// give up: the program ends with it.
func (s *server) giveUp(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("a") == "" {
		return
	}
	err := last().Struct(in{r.FormValue("a")})
	log.Fatal(err)
}
