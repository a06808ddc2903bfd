// Package listseqs goes through lists by sequences that are made of them. What decides: which list it is, and that it is one.
package listseqs

import (
	"context"
	"iter"
	"maps"
	"net/http"
	"slices"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type item struct {
	Name string `validate:"required"`
}

func in(r *http.Request) *item { return &item{r.FormValue("name")} }

// all yields each element.
func all[T any](xs []T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, x := range xs {
			if !yield(x) {
				return
			}
		}
	}
}

// odd yields some of them.
func odd[T any](xs []T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for i, x := range xs {
			if i%2 == 1 && !yield(x) {
				return
			}
		}
	}
}

type worker struct {
	t *mold.Transformer
}

func fills(ctx context.Context, ws []*worker) {
	for w := range slices.Values(ws) {
		w.t = mold.New() // silent
		_ = w.t.Struct(ctx, w)
	}
	for w := range all(ws) {
		w.t = mold.New() // silent
		_ = w.t.Struct(ctx, w)
	}
}

func first(in *item)  { _ = validator.New().Struct(in) } // silent
func second(in *item) { _ = validator.New().Struct(in) } // silent

func start() {
	for step := range slices.Values([]func(*item){first, second}) {
		step(&item{})
	}
}

type kit struct{ tags []string }

func (k *kit) create(w http.ResponseWriter, r *http.Request) {
	for tag := range slices.Values([]string{"db", "json"}) {
		_ = reflectx.NewMapper(tag).TypeMap(nil) // report
	}
	for tag := range all(k.tags) {
		_ = reflectx.NewMapper(tag).TypeMap(nil) // report
	}
	for _, tag := range slices.Backward(k.tags) {
		_ = reflectx.NewMapper(tag).TypeMap(nil) // report
	}
	for tag := range odd(r.Form["tag"]) {
		_ = reflectx.NewMapper(tag).TypeMap(nil) // silent: request/depends-on-parameter
	}
	for tag := range maps.Keys(r.Form) {
		_ = reflectx.NewMapper(tag).TypeMap(nil) // silent: request/depends-on-parameter
	}
	for a := range slices.Values(r.Form["a"]) {
		_ = validator.New().Var(a, "required") // report
	}
}

// The near twins make up what they yield.

func tagsOf(r *http.Request) iter.Seq[string] {
	return func(yield func(string) bool) {
		for range []int{1, 2} {
			if !yield(r.FormValue("tag")) {
				return
			}
		}
	}
}

func (k *kit) change(w http.ResponseWriter, r *http.Request) {
	for tag := range tagsOf(r) {
		_ = reflectx.NewMapper(tag).TypeMap(nil) // silent
	}
}

func Routes(m *http.ServeMux) {
	start()
	fills(context.Background(), nil)
	k := &kit{[]string{"a", "b"}}
	m.HandleFunc("/create", k.create)
	m.HandleFunc("/change", k.change)
}
