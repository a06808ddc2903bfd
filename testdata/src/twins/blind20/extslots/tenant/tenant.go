// Package tenant knows the tenants, to which other packages can add what they need. What decides: whether it is added to the tenant, or to what a request has of it.
package tenant

import (
	"net/http"
	"sync"
)

// A Tenant is there as long as the program.
type Tenant struct {
	ID  string
	mu  sync.Mutex
	ext map[any]any
}

// A View is what one request has of a tenant.
type View struct {
	*Tenant
	local map[any]any
}

// Registry has all tenants.
type Registry struct {
	mu  sync.Mutex
	all map[string]*Tenant
}

// Of returns the tenant of a request, which it makes when it is new.
func (g *Registry) Of(r *http.Request) *Tenant {
	g.mu.Lock()
	defer g.mu.Unlock()
	id := r.Header.Get("X-Tenant")
	t, ok := g.all[id]
	if !ok {
		t = &Tenant{ID: id, ext: map[any]any{}}
		g.all[id] = t
	}
	return t
}

// View returns what a request has of a tenant.
func (t *Tenant) View() *View { return &View{t, map[any]any{}} }

// Slot names something of type T that tenants have.
type Slot[T any] struct{ Make func(*Tenant) T }

// In returns what t has, and has it made when t has none.
func (s *Slot[T]) In(t *Tenant) T {
	t.mu.Lock()
	defer t.mu.Unlock()
	if x, ok := t.ext[s]; ok {
		return x.(T)
	}
	x := s.Make(t)
	t.ext[s] = x
	return x
}

// For returns what the view has, and has it made when it has none.
func (s *Slot[T]) For(v *View) T {
	if x, ok := v.local[s]; ok {
		return x.(T)
	}
	x := s.Make(v.Tenant)
	v.local[s] = x
	return x
}
