// Package sequences goes through sequences in handlers. What decides: whether the sequence makes something when it is gone through, or when it is made.
package sequences

import (
	"context"
	"iter"
	"net/http"

	"github.com/go-playground/validator/v10"
)

type in struct{ A string }

type store struct {
	all []in
	seq iter.Seq[in]
}

func (s *store) each(ctx context.Context) iter.Seq[in] {
	return func(yield func(in) bool) {
		v := validator.New() // report
		for _, x := range s.all {
			if v.Struct(x) == nil && !yield(x) {
				return
			}
		}
	}
}

func (s *store) failing(ctx context.Context) iter.Seq2[in, error] {
	v := validator.New() // report
	return func(yield func(in, error) bool) {
		for _, x := range s.all {
			if !yield(x, v.Struct(x)) {
				return
			}
		}
	}
}

// push is a sequence itself.
func (s *store) push(yield func(in) bool) {
	v := validator.New() // report
	for _, x := range s.all {
		if v.Struct(x) == nil && !yield(x) {
			return
		}
	}
}

func newStore() *store {
	s := &store{}
	v := validator.New() // silent
	s.seq = func(yield func(in) bool) {
		for _, x := range s.all {
			if v.Struct(x) == nil && !yield(x) {
				return
			}
		}
	}
	return s
}

// checked is gone through at the start alone.
func (s *store) checked() iter.Seq[in] {
	return func(yield func(in) bool) {
		v := validator.New() // silent
		for _, x := range s.all {
			if v.Struct(x) == nil && !yield(x) {
				return
			}
		}
	}
}

func (s *store) list(w http.ResponseWriter, r *http.Request) {
	for x := range s.each(r.Context()) {
		_, _ = w.Write([]byte(x.A))
	}
	for x, err := range s.failing(r.Context()) {
		if err == nil {
			_, _ = w.Write([]byte(x.A))
		}
	}
	for x := range s.push {
		_, _ = w.Write([]byte(x.A))
	}
	for x := range s.seq {
		_, _ = w.Write([]byte(x.A))
	}
}

func Routes(m *http.ServeMux) {
	s := newStore()
	for x := range s.checked() {
		m.HandleFunc("/"+x.A, s.list)
	}
}
