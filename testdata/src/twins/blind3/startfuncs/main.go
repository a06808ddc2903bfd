// Command startfuncs starts a service by functions in tables, chains and groups. What decides: each of the functions runs
// once, although a loop calls them; what a function itself repeats, or leaves behind as a handler, is repeated.
package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"slices"

	"github.com/go-playground/validator/v10"
	"golang.org/x/sync/errgroup"
)

type app struct {
	v    *validator.Validate
	args []string
}

type step struct {
	name string
	run  func(context.Context) error
}

func all(ctx context.Context, steps ...func(context.Context) error) (err error) {
	for _, s := range steps {
		err = errors.Join(err, s(ctx))
	}
	return err
}

func first(fs ...func() error) error {
	i := slices.IndexFunc(fs, func(f func() error) bool { return f() != nil })
	if i < 0 {
		return nil
	}
	return fmt.Errorf("step %d", i)
}

type component interface{ Start(context.Context) error }

type checks struct{ a *app }

func (c checks) Start(ctx context.Context) error {
	v := validator.New() // silent
	return v.VarCtx(ctx, c.a.args, "required")
}

type web struct{ a *app }

func (s *web) Start(ctx context.Context) error {
	v := validator.New() // silent
	if err := v.Var(s.a.args, "required"); err != nil {
		return err
	}
	http.HandleFunc("/web", func(w http.ResponseWriter, r *http.Request) {
		_ = v.Struct(r.URL)
		_ = validator.New().Var(r.Host, "hostname") // report
	})
	return nil
}

func (a *app) load(ctx context.Context) error {
	a.v = validator.New() // silent
	return a.v.RegisterValidation("x", nil)
}

func (a *app) verify(ctx context.Context) error {
	return validator.New().VarCtx(ctx, a.args, "min=1") // silent
}

func (a *app) files(ctx context.Context) error {
	for _, f := range a.args {
		v := validator.New() // report
		if err := v.Var(f, "file"); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	a := &app{args: os.Args[1:]}
	ctx := context.Background()
	for _, s := range []step{
		{"load", a.load},
		{"verify", a.verify},
		{"inline", func(ctx context.Context) error {
			v := validator.New() // silent
			return v.VarCtx(ctx, a.args, "dive,required")
		}},
	} {
		if err := s.run(ctx); err != nil {
			fmt.Println(s.name, err)
			os.Exit(1)
		}
	}
	err := all(ctx, a.files, func(ctx context.Context) error {
		return validator.New().VarCtx(ctx, a.args, "max=9") // silent
	})
	err = errors.Join(err, first(func() error {
		v := validator.New() // silent
		return v.Var(a.args, "required")
	}, func() error { return a.v.Struct(a) }))
	for _, c := range []component{checks{a}, &web{a}} {
		err = errors.Join(err, c.Start(ctx))
	}
	var g errgroup.Group
	for _, f := range []func() error{a.serve, a.watch} {
		g.Go(f)
	}
	if err = errors.Join(err, g.Wait()); err != nil {
		panic(err)
	}
}

func (a *app) serve() error {
	v := validator.New() // silent
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { _ = v.Struct(r.URL) })
	http.HandleFunc("/each", a.each)
	return http.ListenAndServe(":80", nil)
}

func (a *app) each(w http.ResponseWriter, r *http.Request) {
	for _, check := range []func(*http.Request) error{host, path} {
		if check(r) != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	}
}

func host(r *http.Request) error {
	return validator.New().Var(r.Host, "hostname") // report
}

func path(r *http.Request) error {
	v := validator.New() // report
	return v.Var(r.URL.Path, "uri")
}

func (a *app) watch() error {
	v := validator.New() // silent
	ch := make(chan string)
	for s := range ch {
		if err := v.Var(s, "file"); err != nil {
			return err
		}
	}
	return nil
}
