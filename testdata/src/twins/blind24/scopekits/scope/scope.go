// Package scope has what belongs to one request, and what belongs to all.
package scope

import (
	"context"
	"net/http"
	"sync"
)

type key struct{}

// Scope is of one request.
type Scope struct {
	mu     sync.Mutex
	values map[string]any
}

func newScope() *Scope { return &Scope{values: map[string]any{}} }

// Handler gives each request a scope.
func Handler(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), key{}, newScope())
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func Of(ctx context.Context) *Scope { return ctx.Value(key{}).(*Scope) }

// Value makes it once for the scope.
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

// Global is the scope of the program.
var Global = newScope()

// Once makes it once for the program.
func Once(name string, mk func() any) any { return Global.Value(name, mk) }

// For makes it once for the request of ctx.
func For(ctx context.Context, name string, mk func() any) any { return Of(ctx).Value(name, mk) }

// Local makes it once for whoever has the scope that is returned.
func Local() *Scope { return newScope() }
