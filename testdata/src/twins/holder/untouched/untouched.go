// Package untouched has objects that make what they have not. What decides: whether anybody has given them anything by then.
package untouched

import (
	"net/http"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

type stack[T any] struct {
	free []T
	make func() T
}

func (s *stack[T]) take() T {
	if len(s.free) == 0 {
		return s.make()
	}
	x := s.free[len(s.free)-1]
	s.free = s.free[:len(s.free)-1]
	return x
}

func (s *stack[T]) give(x T) { s.free = append(s.free, x) }

func ofRequest(w http.ResponseWriter, r *http.Request) {
	s := stack[*validator.Validate]{make: func() *validator.Validate {
		return validator.New() // report
	}}
	v := s.take()
	defer s.give(v)
	_ = v.Struct(r)
}

var shared = stack[*validator.Validate]{make: func() *validator.Validate {
	return validator.New() // silent
}}

func ofAll(w http.ResponseWriter, r *http.Request) {
	v := shared.take()
	defer shared.give(v)
	_ = v.Struct(r)
}

var kept = validator.New()

func givenBefore(w http.ResponseWriter, r *http.Request) {
	s := &stack[*validator.Validate]{make: func() *validator.Validate {
		return validator.New() // silent
	}}
	s.give(kept)
	_ = s.take().Struct(r)
}

func writtenDown(w http.ResponseWriter, r *http.Request) {
	s := &stack[*validator.Validate]{free: []*validator.Validate{kept}, make: func() *validator.Validate {
		return validator.New() // silent
	}}
	_ = s.take().Struct(r)
}

// parts has what others fill.
type parts struct {
	V, W *validator.Validate
	in   struct{ t, u *mold.Transformer }
}

func (p *parts) rules() *parts {
	if p.V == nil {
		p.V = validator.New() // report
	}
	return p
}

func (p *parts) others() *parts {
	if p.W == nil {
		p.W = validator.New() // silent
	}
	return p
}

func fresh(w http.ResponseWriter, r *http.Request) {
	_ = (&parts{W: kept}).rules().V.Struct(r)
}

func given(w http.ResponseWriter, r *http.Request) {
	_ = (&parts{W: kept}).others().W.Struct(r)
}

func behind(w http.ResponseWriter, r *http.Request) {
	var x parts
	t := &x.in.t
	*t = mold.New() // report
	_ = x.in.t.Struct(r.Context(), r)
}

var one parts

func behindAll(w http.ResponseWriter, r *http.Request) {
	u := &one.in.u
	if *u == nil {
		*u = mold.New() // silent
	}
	_ = one.in.u.Struct(r.Context(), r)
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/request", ofRequest)
	m.HandleFunc("/all", ofAll)
	m.HandleFunc("/before", givenBefore)
	m.HandleFunc("/written", writtenDown)
	m.HandleFunc("/fresh", fresh)
	m.HandleFunc("/given", given)
	m.HandleFunc("/behind", behind)
	m.HandleFunc("/behindall", behindAll)
}
