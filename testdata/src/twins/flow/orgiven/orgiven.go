// Package orgiven has helpers that yield what they are given, or make one. What decides: whether the caller keeps it.
package orgiven

import (
	"net/http"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

func orZero[T comparable](x T, mk func() T) T {
	var zero T
	if x != zero {
		return x
	}
	return mk()
}

func isZero[T comparable](x T) bool {
	var none T
	return none == x
}

func orAsked[T comparable](x T, mk func() T) T {
	if isZero(x) {
		x = mk()
	}
	return x
}

func orNil[T any](x *T, mk func() *T) *T {
	if x != nil {
		return x
	}
	return mk()
}

type api struct {
	a, b, c       *mold.Transformer
	off, out, not *validator.Validate
}

func (s *api) keptByZero(w http.ResponseWriter, r *http.Request) {
	s.a = orZero(s.a, func() *mold.Transformer {
		return mold.New() // silent
	})
	_ = s.a.Struct(r.Context(), r)
}

func (s *api) keptByNil(w http.ResponseWriter, r *http.Request) {
	s.b = orNil(s.b, func() *mold.Transformer {
		return mold.New() // silent
	})
	_ = s.b.Struct(r.Context(), r)
}

func (s *api) keptByPredicate(w http.ResponseWriter, r *http.Request) {
	s.c = orAsked(s.c, func() *mold.Transformer {
		return mold.New() // silent
	})
	_ = s.c.Struct(r.Context(), r)
}

func (s *api) droppedByZero(w http.ResponseWriter, r *http.Request) {
	v := orZero(s.off, func() *validator.Validate {
		return validator.New() // report
	})
	_ = v.Struct(r)
}

func (s *api) droppedByNil(w http.ResponseWriter, r *http.Request) {
	v := orNil(s.out, func() *validator.Validate {
		return validator.New() // report
	})
	_ = v.Struct(r)
}

func (s *api) droppedByPredicate(w http.ResponseWriter, r *http.Request) {
	v := orAsked(s.not, func() *validator.Validate {
		return validator.New() // report
	})
	_ = v.Struct(r)
}

func Routes(m *http.ServeMux) {
	s := new(api)
	m.HandleFunc("/a", s.keptByZero)
	m.HandleFunc("/b", s.keptByNil)
	m.HandleFunc("/c", s.keptByPredicate)
	m.HandleFunc("/d", s.droppedByZero)
	m.HandleFunc("/e", s.droppedByNil)
	m.HandleFunc("/f", s.droppedByPredicate)
}
