// Package reg has a registry.
package reg

import (
	"errors"
	"sync"
)

// ErrMissing says that there is nothing by that name.
var ErrMissing = errors.New("missing")

// Registry keeps things by name.
type Registry[T any] struct {
	mu sync.RWMutex
	m  map[string]T
}

// Lookup returns what is kept by the name.
func (g *Registry[T]) Lookup(name string) (T, bool) {
	g.mu.RLock()
	defer g.mu.RUnlock()
	v, ok := g.m[name]
	return v, ok
}

// Has reports whether something is kept by the name.
func (g *Registry[T]) Has(name string) bool {
	_, ok := g.Lookup(name)
	return ok
}

// Get returns what is kept by the name, or nothing.
func (g *Registry[T]) Get(name string) T {
	v, _ := g.Lookup(name)
	return v
}

// Find is Lookup with an error.
func (g *Registry[T]) Find(name string) (T, error) {
	v, ok := g.Lookup(name)
	if !ok {
		return v, ErrMissing
	}
	return v, nil
}

// Put keeps v by the name.
func (g *Registry[T]) Put(name string, v T) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.m == nil {
		g.m = make(map[string]T)
	}
	g.m[name] = v
}
