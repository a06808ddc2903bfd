// Package withfuncs runs work inside of helpers: transactions, spans, timers, locks. What decides: the helper changes nothing;
// how often the work runs is how often the helper is called with it, and what the helper itself builds is built as often.
package withfuncs

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/go-playground/validator/v10"
)

type repo struct {
	db *sql.DB
	mu sync.Mutex
	v  *validator.Validate
}

func (p *repo) tx(ctx context.Context, f func(*sql.Tx) error) (err error) {
	tx, err := p.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, tx.Rollback())
			return
		}
		err = tx.Commit()
	}()
	return f(tx)
}

func timed(name string, f func()) {
	t := time.Now()
	f()
	fmt.Println(name, time.Since(t))
}

func span[T any](ctx context.Context, f func(context.Context) (T, error)) (T, error) {
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	return f(ctx)
}

func safely(f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	return f()
}

func (p *repo) locked(f func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	f()
}

func both(fs ...func() error) (err error) {
	for _, f := range fs {
		err = errors.Join(err, f())
	}
	return err
}

func async(f func()) <-chan struct{} {
	done := make(chan struct{})
	go func() {
		defer close(done)
		f()
	}()
	return done
}

func (p *repo) Tx(w http.ResponseWriter, r *http.Request) {
	_ = p.tx(r.Context(), func(tx *sql.Tx) error {
		v := validator.New() // report
		return v.Struct(r.URL)
	})
}

func (p *repo) Timed(w http.ResponseWriter, r *http.Request) {
	timed("x", func() {
		_ = validator.New().Struct(r.URL) // report
	})
}

func (p *repo) Span(w http.ResponseWriter, r *http.Request) {
	v, err := span(r.Context(), func(ctx context.Context) (*validator.Validate, error) {
		return validator.New(), ctx.Err() // report
	})
	if err == nil {
		_ = v.Struct(r.URL)
	}
}

func (p *repo) Safely(w http.ResponseWriter, r *http.Request) {
	_ = safely(func() error { return validator.New().Struct(r.URL) }) // report
}

func (p *repo) Locked(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	p.locked(func() {
		v = validator.New() // report
	})
	_ = v.Struct(r.URL)
}

func (p *repo) Both(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	_ = both(func() error { return v.Struct(r.URL) }, func() error { return v.Var(r.Host, "hostname") })
}

func (p *repo) Async(w http.ResponseWriter, r *http.Request) {
	<-async(func() {
		v := validator.New() // report
		_ = v.Struct(r.URL)
	})
}

// What has an instance uses it in the work; what starts the program runs its work once.

func New(db *sql.DB) (p *repo, err error) {
	p = &repo{db: db}
	timed("start", func() {
		p.v = validator.New() // silent
	})
	err = safely(func() error {
		v := validator.New() // silent
		return v.RegisterValidation("x", nil)
	})
	return p, err
}

func (p *repo) Fill(w http.ResponseWriter, r *http.Request) {
	p.locked(func() {
		if p.v == nil {
			p.v = validator.New() // silent
		}
	})
	_ = p.v.Struct(r.URL)
}

func (p *repo) fill() {
	p.locked(func() {
		if p.v != nil {
			return
		}
		p.v = validator.New() // silent
	})
}

func (p *repo) Filled(w http.ResponseWriter, r *http.Request) {
	p.fill()
	_ = p.tx(r.Context(), func(*sql.Tx) error { return p.v.Struct(r.URL) })
}

func Main(db *sql.DB) error {
	p, err := New(db)
	if err != nil {
		return err
	}
	<-async(func() {
		_ = validator.New().Var("x", "required") // silent
	})
	v, err := span(context.Background(), func(ctx context.Context) (*validator.Validate, error) {
		return validator.New(), nil // silent
	})
	if err != nil {
		return err
	}
	http.HandleFunc("/fill", p.Fill)
	http.HandleFunc("/span", func(w http.ResponseWriter, r *http.Request) { _ = v.Struct(r.URL) })
	return both(func() error {
		own := validator.New() // silent
		return own.Var("x", "required")
	}, func() error { return http.ListenAndServe(":80", nil) })
}
