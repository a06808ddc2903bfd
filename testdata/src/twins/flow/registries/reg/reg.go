// Package reg keeps functions that make checkers, and calls them for requests or once.
package reg

import (
	"context"
	"net/http"
)

type Checker interface {
	Check(ctx context.Context, x any) error
}

// Each is asked by Server for each request.
type Each struct{ m map[string]func() Checker }

func (r *Each) Add(name string, f func() Checker) {
	if r.m == nil {
		r.m = map[string]func() Checker{}
	}
	r.m[name] = f
}

func (r *Each) make(name string) Checker { return r.m[name]() }

func (r *Each) pick(name string) Checker { return r.make(name) }

// Keeping is asked for each request as well, but keeps what it is given.
type Keeping struct {
	m    map[string]func() Checker
	made map[string]Checker
}

func (r *Keeping) Add(name string, f func() Checker) {
	if r.m == nil {
		r.m = map[string]func() Checker{}
	}
	r.m[name] = f
}

func (r *Keeping) make(name string) Checker { return r.m[name]() }

func (r *Keeping) get(name string) Checker {
	c, ok := r.made[name]
	if !ok {
		c = r.make(name)
		r.made[name] = c
	}
	return c
}

type Server struct {
	Each    *Each
	Keeping *Keeping
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.Each.pick("x").Check(r.Context(), r)
	_ = s.Keeping.get("x").Check(r.Context(), r)
}
