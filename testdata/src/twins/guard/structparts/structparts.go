// Package structparts asks whether a struct is as it was made. It is not any more if a part of it has been filled.
package structparts

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/validator/v10"
)

type user struct{ Name string }

type kit struct {
	v *validator.Validate
	n int
}

type server struct {
	mu                      sync.Mutex
	whole, parts, ask, lost kit
	refl, other, emptied    kit
	spare                   *kit
}

func isZero[T comparable](v T) bool {
	var zero T
	return v == zero
}

func (s *server) assigned(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.whole == (kit{}) {
		s.whole = kit{validator.New(), 1} // silent
	}
	_ = s.whole.v.Struct(user{r.FormValue("name")})
}

func (s *server) filled(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.parts == (kit{}) {
		s.parts.v = validator.New() // silent
	}
	_ = s.parts.v.Struct(user{r.FormValue("name")})
}

func (s *server) asked(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if isZero(s.ask) {
		s.ask.n = 1
		s.ask.v = validator.New() // silent
	}
	_ = s.ask.v.Struct(user{r.FormValue("name")})
}

func (s *server) reflected(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if reflect.ValueOf(s.refl).IsZero() {
		s.refl.v = validator.New() // silent
	}
	_ = s.refl.v.Struct(user{r.FormValue("name")})
}

func (s *server) copied(w http.ResponseWriter, r *http.Request) {
	k := s.lost
	if k == (kit{}) {
		k.v = validator.New() // report
	}
	_ = k.v.Struct(user{r.FormValue("name")})
}

func (s *server) takenBack(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.emptied == (kit{}) {
		s.emptied.v = validator.New() // report
	}
	_ = s.emptied.v.Struct(user{r.FormValue("name")})
	s.emptied = kit{}
}
