// Package lentout hands what it has to functions, which fill what is missing there. What decides: whether the function gets that, or a copy.
package lentout

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
)

type item struct{ Name string }

type state struct {
	a, b, c, d, e, f *validator.Validate
}

type box struct {
	mu sync.Mutex
	v  state
	p  *state
}

func (g *box) with(f func(v *state)) {
	g.mu.Lock()
	defer g.mu.Unlock()
	f(&g.v)
}

func (g *box) withPtr(f func(v *state)) {
	g.mu.Lock()
	defer g.mu.Unlock()
	f(g.p)
}

func (g *box) copied(f func(v state)) {
	f(g.v)
}

type guarded[T any] struct {
	mu sync.Mutex
	v  T
}

func (g *guarded[T]) with(f func(v *T)) {
	g.mu.Lock()
	defer g.mu.Unlock()
	f(&g.v)
}

type server struct {
	box box
	gen guarded[state]
	ptr *guarded[state]
}

func (x *server) create(w http.ResponseWriter, r *http.Request) {
	x.box.with(func(s *state) {
		if s.a == nil {
			s.a = validator.New() // silent
		}
		_ = s.a.Struct(item{r.FormValue("name")})
	})
}

func (x *server) create2(w http.ResponseWriter, r *http.Request) {
	x.box.withPtr(func(s *state) {
		if s.b == nil {
			s.b = validator.New() // silent
		}
		_ = s.b.Struct(item{r.FormValue("name")})
	})
}

func (x *server) create3(w http.ResponseWriter, r *http.Request) {
	x.gen.with(func(s *state) {
		if s.c == nil {
			s.c = validator.New() // silent
		}
		_ = s.c.Struct(item{r.FormValue("name")})
	})
}

func (x *server) create4(w http.ResponseWriter, r *http.Request) {
	x.ptr.with(func(s *state) {
		if s.d == nil {
			s.d = validator.New() // silent
		}
		_ = s.d.Struct(item{r.FormValue("name")})
	})
}

func (x *server) create5(w http.ResponseWriter, r *http.Request) {
	x.box.copied(func(s state) {
		if s.d == nil {
			s.d = validator.New() // report
		}
		_ = s.d.Struct(item{r.FormValue("name")})
	})
}

func (x *server) create7(w http.ResponseWriter, r *http.Request) {
	var g guarded[state]
	g.with(func(s *state) {
		if s.d == nil {
			s.d = validator.New() // report
		}
		_ = s.d.Struct(item{r.FormValue("name")})
	})
}

// create8 takes away what it asks for.
func (x *server) create8(w http.ResponseWriter, r *http.Request) {
	x.box.with(func(s *state) {
		s.e = nil
		if s.e == nil {
			s.e = validator.New() // report
		}
		_ = s.e.Struct(item{r.FormValue("name")})
	})
}

// create9 asks the request.
func (x *server) create9(w http.ResponseWriter, r *http.Request) {
	x.box.with(func(s *state) {
		if r.FormValue("name") != "" {
			s.f = validator.New() // report
		}
		_ = s.f.Struct(item{r.FormValue("name")})
	})
}
