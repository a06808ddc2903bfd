// Package mid wraps lib for the company.
package mid

import (
	"net/http"
	"sync"

	"twins/blind4/modkit/lib"
)

// Bind binds by a binder of its own.
func Bind[T any](r *http.Request) (T, error) {
	var x T
	// For each request that is bound.
	err := lib.NewBinder("json").Bind(r, &x) // report
	return x, err
}

// New is for those who keep it.
func New() *lib.Binder {
	// Its callers decide; some of them are makers.
	return lib.NewBinder("json") // silent
}

var once = sync.OnceValue(func() *lib.Binder {
	// Once.
	return lib.NewBinder("json") // silent
})

// Shared gives the one that is shared.
func Shared() *lib.Binder { return once() }

// BindShared binds by that one.
func BindShared[T any](r *http.Request) (x T, err error) {
	err = Shared().Bind(r, &x)
	return x, err
}

type Server struct{ b *lib.Binder }

func NewServer() *Server {
	// Kept by the server.
	return &Server{lib.NewBinder("form")} // silent
}

func (s *Server) Bind(r *http.Request, dst any) error { return s.b.Bind(r, dst) }
