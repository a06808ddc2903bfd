// Package scope has places for what is made once.
package scope

import "sync"

type Scope struct {
	mu     sync.Mutex
	values map[string]any
}

func New() *Scope { return &Scope{values: map[string]any{}} }

func (s *Scope) Value(name string, mk func() any) any {
	s.mu.Lock()
	defer s.mu.Unlock()
	v, ok := s.values[name]
	if !ok {
		v = mk()
		s.values[name] = v
	}
	return v
}

var std = New()

func Shared() *Scope { return std }

var mu sync.Mutex
var all = map[string]*Scope{}

func For(tenant string) *Scope {
	mu.Lock()
	defer mu.Unlock()
	s, ok := all[tenant]
	if !ok {
		s = New()
		all[tenant] = s
	}
	return s
}

type Reg struct{ s *Scope }

func (r *Reg) Scope() *Scope { return r.s }

func Of(r *Reg) *Scope { return r.s }
