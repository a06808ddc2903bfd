// Package callbacks runs code of the request in functions of the program: transactions, locks, timing, recovery.
package callbacks

import (
	"context"
	"log"
	"net/http"
	"sync"
	"time"

	"github.com/go-playground/validator/v10"
	"golang.org/x/sync/singleflight"
)

type order struct{ ID string }

type tx struct{}

type db struct{ mu sync.Mutex }

func (d *db) withTx(ctx context.Context, f func(*tx) error) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	return f(&tx{})
}

func timed(name string, f func() error) error {
	start := time.Now()
	defer func() { log.Print(name, time.Since(start)) }()
	return f()
}

type server struct {
	db    *db
	group singleflight.Group
}

func (s *server) createA(w http.ResponseWriter, r *http.Request) {
	_ = s.db.withTx(r.Context(), func(*tx) error {
		return validator.New().Struct(order{ID: r.FormValue("id")}) // report
	})
}

func (s *server) createB(w http.ResponseWriter, r *http.Request) {
	_ = timed("create", func() error {
		v := validator.New() // report
		return v.Struct(order{ID: r.FormValue("id")})
	})
}

func (s *server) createC(w http.ResponseWriter, r *http.Request) {
	_, _, _ = s.group.Do(r.FormValue("id"), func() (any, error) {
		return nil, validator.New().Struct(order{ID: r.FormValue("id")}) // report
	})
}

func (s *server) createD(w http.ResponseWriter, r *http.Request) {
	o := order{ID: r.FormValue("id")}
	_ = timed("create", o.check)
}

func (o order) check() error {
	return validator.New().Struct(o) // report
}

func checking(next func(context.Context, order) error) func(context.Context, order) error {
	return func(ctx context.Context, o order) error {
		if err := validator.New().Struct(o); err != nil { // report
			return err
		}
		return next(ctx, o)
	}
}

func (s *server) place(ctx context.Context, o order) error { return nil }

func (s *server) handler() http.HandlerFunc {
	place := checking(s.place)
	return func(w http.ResponseWriter, r *http.Request) {
		_ = place(r.Context(), order{ID: r.FormValue("id")})
	}
}

func checkingOnce(next func(context.Context, order) error) func(context.Context, order) error {
	v := validator.New() // silent
	return func(ctx context.Context, o order) error {
		if err := v.Struct(o); err != nil {
			return err
		}
		return next(ctx, o)
	}
}

func (s *server) handlerOnce() http.HandlerFunc {
	place := checkingOnce(s.place)
	return func(w http.ResponseWriter, r *http.Request) {
		_ = place(r.Context(), order{ID: r.FormValue("id")})
	}
}

var shared *validator.Validate

func init() {
	_ = timed("init", func() error {
		shared = validator.New() // silent
		return nil
	})
}

func (s *server) createE(w http.ResponseWriter, r *http.Request) {
	_ = s.db.withTx(r.Context(), func(*tx) error { return shared.Struct(order{ID: r.FormValue("id")}) })
}

func (s *server) mount(mux *http.ServeMux) {
	_ = timed("mount", func() error {
		v := validator.New() // silent
		mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
			_ = v.Struct(order{ID: r.FormValue("id")})
		})
		return nil
	})
}
