// Package background starts goroutines in requests, and at the start.
package background

import (
	"context"
	"net/http"
	"sync"
	"time"

	"github.com/go-playground/validator/v10"
	"golang.org/x/sync/errgroup"
)

type order struct{ ID string }

func createA(w http.ResponseWriter, r *http.Request) {
	o := order{ID: r.FormValue("id")}
	go func() {
		_ = validator.New().Struct(o) // report
	}()
}

func createB(w http.ResponseWriter, r *http.Request) {
	go audit(order{ID: r.FormValue("id")})
	w.WriteHeader(http.StatusAccepted)
}

func audit(o order) {
	v := validator.New() // report
	_ = v.Struct(o)
}

func createC(w http.ResponseWriter, r *http.Request) {
	g, _ := errgroup.WithContext(r.Context())
	g.Go(func() error {
		v := validator.New() // report
		return v.Struct(order{ID: r.FormValue("id")})
	})
	_ = g.Wait()
}

func createD(w http.ResponseWriter, r *http.Request) {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		v := validator.New() // report
		_ = v.Struct(order{ID: r.FormValue("id")})
	}()
	wg.Wait()
}

func createE(w http.ResponseWriter, r *http.Request) {
	time.AfterFunc(time.Second, func() {
		_ = validator.New().Struct(order{ID: r.FormValue("id")}) // report
	})
}

type server struct{ in chan order }

func New(ctx context.Context) *server {
	s := &server{in: make(chan order, 16)}
	go func() {
		v := validator.New() // silent
		for {
			select {
			case o := <-s.in:
				_ = v.Struct(o)
			case <-ctx.Done():
				return
			}
		}
	}()
	return s
}

func (s *server) create(w http.ResponseWriter, r *http.Request) { s.in <- order{ID: r.FormValue("id")} }

type auditor struct {
	in   chan order
	done sync.WaitGroup
}

func NewAuditor() *auditor {
	a := &auditor{in: make(chan order, 16)}
	a.done.Add(1)
	go a.run()
	return a
}

func (a *auditor) run() {
	defer a.done.Done()
	v := validator.New() // silent
	for o := range a.in {
		_ = v.Struct(o)
	}
}

func (a *auditor) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	a.in <- order{ID: r.FormValue("id")}
}
