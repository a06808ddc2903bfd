// Package handedout makes an instance for each of several things at the start and hands it to them. What decides: whether
// what gets it keeps it, or uses it up before the next round.
package handedout

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type handler struct{ v *validator.Validate }

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) { _ = h.v.Struct(r.URL) }

func newHandler(v *validator.Validate) *handler { return &handler{v: v} }

func Mount(mux *http.ServeMux, paths []string) {
	for _, p := range paths {
		mux.Handle(p, newHandler(validator.New())) // silent
	}
}

func MountFunc(r *gin.Engine, paths ...string) {
	for _, p := range paths {
		v := validator.New() // silent
		r.GET(p, func(c *gin.Context) { _ = v.Var(c.Param("id"), "uuid") })
	}
}

type worker struct {
	v  *validator.Validate
	in chan string
}

func (w *worker) run(ctx context.Context) {
	for {
		select {
		case s := <-w.in:
			_ = w.v.Var(s, "uuid")
		case <-ctx.Done():
			return
		}
	}
}

func Start(ctx context.Context, n int, in chan string) {
	for range n {
		w := &worker{v: validator.New(), in: in} // silent
		go w.run(ctx)
	}
}

type plugin interface {
	Init(v *validator.Validate) error
}

type plug struct{ v *validator.Validate }

func (p *plug) Init(v *validator.Validate) error { p.v = v; return nil }

func Plugins(ps []*plug) error {
	for _, p := range ps {
		if err := p.Init(validator.New()); err != nil { // silent
			return err
		}
	}
	return nil
}

type server struct {
	parts map[string]*handler
	first *handler
	all   []*worker
}

func (s *server) add(name string, v *validator.Validate) { s.parts[name] = &handler{v} }

func New(names []string) *server {
	s := &server{parts: map[string]*handler{}}
	for i, n := range names {
		s.add(n, validator.New()) // silent
		if i == 0 {
			s.first = newHandler(validator.New()) // silent
		}
	}
	for range 3 {
		s.all = append(s.all, &worker{v: validator.New()}) // silent
	}
	return s
}

func Fields(hs []*handler) {
	for _, h := range hs {
		h.v = validator.New() // silent
	}
}

func Closures(names []string) map[string]func(string) error {
	fs := map[string]func(string) error{}
	for _, n := range names {
		v := validator.New() // silent
		fs[n] = func(s string) error { return v.Var(s, n) }
	}
	return fs
}

// Used up.

func checkWith(v *validator.Validate, s string) error { return v.Var(s, "uuid") }

func Used(names []string) (err error) {
	for _, n := range names {
		err = checkWith(validator.New(), n) // report
	}
	return err
}

func Thrown(names []string) (n int) {
	for _, s := range names {
		h := newHandler(validator.New()) // report
		if h.v.Var(s, "uuid") == nil {
			n++
		}
	}
	return n
}

func Ran(names []string) {
	for _, s := range names {
		w := worker{v: validator.New()} // report
		w.once(s)
	}
}

func (w *worker) once(s string) { _ = w.v.Var(s, "uuid") }

func Called(names []string) {
	for _, s := range names {
		v := validator.New() // report
		f := func() error { return v.Var(s, "uuid") }
		_ = f()
	}
}

func Waited(names []string) {
	for _, s := range names {
		done := make(chan error)
		v := validator.New() // report
		go func() { done <- v.Var(s, "uuid") }()
		<-done
	}
}
