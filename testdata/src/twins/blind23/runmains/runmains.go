// Command runmains has a main that calls run, as one that can be tested. What decides: whether run has it made, or what it has called for each request.
package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type order struct{ Name string }

type env func(string) string

func run(ctx context.Context, args []string, getenv env, stderr io.Writer) error {
	v := validator.New() // silent
	if err := v.Struct(order{getenv("NAME")}); err != nil {
		return err
	}
	steps := []func() error{
		func() error { return trim(ctx, &order{args[0]}) },
		func() error { return describe(stderr) },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	h, err := build(getenv)
	if err != nil {
		return err
	}
	srv := &http.Server{Addr: getenv("ADDR"), Handler: h}
	return srv.ListenAndServe()
}

func trim(ctx context.Context, o *order) error {
	t := mold.New() // silent
	return t.Struct(ctx, o)
}

func describe(w io.Writer) error {
	e := form.NewEncoder() // silent
	m, err := e.Encode(order{"none"})
	fmt.Fprintln(w, m)
	return err
}

func build(getenv env) (http.Handler, error) {
	d := schema.NewDecoder() // silent
	d.SetAliasTag(getenv("TAG"))
	mux := http.NewServeMux()
	mux.HandleFunc("/find", func(w http.ResponseWriter, r *http.Request) {
		_ = d.Decode(&order{}, r.URL.Query())
	})
	mux.HandleFunc("/clean", clean)
	return middleware(mux), nil
}

func middleware(next http.Handler) http.Handler {
	fd := form.NewDecoder() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = fd.Decode(&order{}, r.URL.Query())
		next.ServeHTTP(w, r)
	})
}

func clean(w http.ResponseWriter, r *http.Request) {
	p := bluemonday.UGCPolicy() // report
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

func main() {
	ctx := context.Background()
	if err := run(ctx, os.Args, os.Getenv, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
