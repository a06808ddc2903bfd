// Package app has functions that remember. What decides: whether the function, and what it remembers, are there in the next call.
package app

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"

	"twins/once/memofunc/memo"
)

var rules = memo.Of(func() *validator.Validate {
	return validator.New() // silent
})

type server struct {
	forms func() *form.Decoder
	trim  memo.Cell[*mold.Transformer]
}

func newServer() *server {
	return &server{forms: memo.Of(func() *form.Decoder {
		return form.NewDecoder() // silent
	})}
}

func (s *server) kept(w http.ResponseWriter, r *http.Request) {
	_ = rules().Struct(r)
	_ = s.forms().Decode(r, r.Form)
}

// own makes the function that remembers.
func (s *server) own(w http.ResponseWriter, r *http.Request) {
	get := memo.Of(func() *validator.Validate {
		return validator.New(validator.WithRequiredStructEnabled()) // report
	})
	_ = get().Struct(r)
	_ = get().Struct(r.Form)
}

// cell has what it remembers in the server.
func (s *server) cell(w http.ResponseWriter, r *http.Request) {
	get := memo.In(&s.trim, func() *mold.Transformer {
		return mold.New() // silent
	})
	_ = get().Struct(r.Context(), r)
}

// once makes the function that has not run yet.
func once(w http.ResponseWriter, r *http.Request) {
	check := memo.Once(func() {
		_ = validator.New().Struct(r) // report
	})
	check()
	check()
}

// forAll makes one that has run with the first request.
func forAll(w http.ResponseWriter, r *http.Request) {
	check := memo.OnceForAll(func() {
		_ = validator.New().Struct(r) // silent
	})
	check()
}

var checkOnce = memo.Once(func() {
	_ = validator.New().Struct(1) // silent
})

func before(w http.ResponseWriter, r *http.Request) { checkOnce() }

func Routes(m *http.ServeMux) {
	m.HandleFunc("/once", once)
	m.HandleFunc("/forall", forAll)
	m.HandleFunc("/before", before)
	s := newServer()
	m.HandleFunc("/kept", s.kept)
	m.HandleFunc("/own", s.own)
	m.HandleFunc("/cell", s.cell)
}
