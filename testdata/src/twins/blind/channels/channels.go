// Package channels passes a validator through a channel, of the call or of the program.
package channels

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type order struct{ ID string }

func createA(w http.ResponseWriter, r *http.Request) {
	ch := make(chan *validator.Validate, 1)
	ch <- validator.New() // report
	_ = (<-ch).Struct(order{ID: r.FormValue("id")})
}

func createB(w http.ResponseWriter, r *http.Request) {
	ch := make(chan *validator.Validate)
	go func() {
		ch <- validator.New() // report
	}()
	v := <-ch
	_ = v.Struct(order{ID: r.FormValue("id")})
}

func createC(w http.ResponseWriter, r *http.Request) {
	ch := make(chan *validator.Validate, 1)
	go func(out chan<- *validator.Validate) {
		defer close(out)
		out <- validator.New() // report
	}(ch)
	for v := range ch {
		_ = v.Struct(order{ID: r.FormValue("id")})
	}
}

func produce() <-chan *validator.Validate {
	ch := make(chan *validator.Validate, 1)
	ch <- validator.New() // report
	return ch
}

func createD(w http.ResponseWriter, r *http.Request) {
	_ = (<-produce()).Struct(order{ID: r.FormValue("id")})
}

type task struct {
	v   *validator.Validate
	out chan error
}

func createE(w http.ResponseWriter, r *http.Request) {
	tasks := make(chan task, 1)
	tasks <- task{v: validator.New(), out: make(chan error, 1)} // report
	select {
	case t := <-tasks:
		t.out <- t.v.Struct(order{ID: r.FormValue("id")})
	case <-r.Context().Done():
	}
}

// A free list of the program, filled at start.
var free = make(chan *validator.Validate, 4)

func init() {
	for range cap(free) {
		free <- validator.New() // silent
	}
}

func createF(w http.ResponseWriter, r *http.Request) {
	v := <-free
	defer func() { free <- v }()
	_ = v.Struct(order{ID: r.FormValue("id")})
}

type server struct{ free chan *validator.Validate }

func newServer(n int) *server {
	s := &server{free: make(chan *validator.Validate, n)}
	for i := 0; i < n; i++ {
		v := validator.New() // silent
		s.free <- v
	}
	return s
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	v := <-s.free
	defer func() { s.free <- v }()
	_ = v.Struct(order{ID: r.FormValue("id")})
}
