// Package genconstraint has generic helpers with constraints of their own. What decides: whether the helper builds for each
// value it is given, or gets or keeps the instance.
package genconstraint

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/samber/lo"
)

type rule interface {
	comparable
	Rules(v *validator.Validate) error
}

func Check[T rule](x T) error {
	return x.Rules(validator.New()) // report
}

type ptr[T any] interface {
	*T
	Normalize()
}

func Decode[T any, P ptr[T]](r *http.Request) (T, error) {
	var t T
	if err := json.NewDecoder(r.Body).Decode(&t); err != nil {
		return t, err
	}
	P(&t).Normalize()
	v := validator.New() // report
	return t, v.Struct(t)
}

func Each[T any, S ~[]T](s S) (bad []T) {
	for _, t := range s {
		if validator.New().Struct(t) != nil { // report
			bad = append(bad, t)
		}
	}
	return bad
}

func Filter[T any](s []T) []T {
	return lo.Filter(s, func(t T, _ int) bool {
		return validator.New().Struct(t) == nil // report
	})
}

type Handler[In, Out any] func(ctx context.Context, in In) (Out, error)

func (h Handler[In, Out]) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var in In
	_ = json.NewDecoder(r.Body).Decode(&in)
	if err := validator.New().Struct(in); err != nil { // report
		return
	}
	out, _ := h(r.Context(), in)
	_ = json.NewEncoder(w).Encode(out)
}

type Repo[T any] struct{ rows []T }

func (r *Repo[T]) Save(t T) error {
	v := validator.New() // report
	if err := v.Struct(t); err != nil {
		return err
	}
	r.rows = append(r.rows, t)
	return nil
}

type number interface{ ~int | ~float64 }

func Max[N number](n, limit N) error {
	return validator.New().VarWithValue(n, limit, "ltefield") // report
}

// Given or kept.

func CheckWith[T rule](v *validator.Validate, x T) error { return x.Rules(v) }

type Store[T any] struct {
	v    *validator.Validate
	rows []T
}

func NewStore[T any]() *Store[T] {
	return &Store[T]{v: validator.New()} // silent
}

func (s *Store[T]) Save(t T) error { return s.v.Struct(t) }

func Handle[In any](f func(In) error) http.HandlerFunc {
	v := validator.New() // silent
	return func(w http.ResponseWriter, r *http.Request) {
		var in In
		_ = json.NewDecoder(r.Body).Decode(&in)
		if v.Struct(in) == nil {
			_ = f(in)
		}
	}
}

type lazy[T any] struct {
	val  *T
	make func() *T
}

func (l *lazy[T]) Get() *T {
	if l.val == nil {
		l.val = l.make()
	}
	return l.val
}

var shared = &lazy[validator.Validate]{make: func() *validator.Validate { return validator.New() }} // silent

func Shared[T any](t T) error { return shared.Get().Struct(t) }

func must[T any](t T, err error) T {
	if err != nil {
		panic(err)
	}
	return t
}

func setUp() (*validator.Validate, error) {
	v := validator.New() // silent
	return v, v.RegisterValidation("x", nil)
}

var ready = must(setUp())

func Ready[T any](t T) error { return ready.Struct(t) }

type Cache[K comparable, V any] struct{ m map[K]V }

func (c *Cache[K, V]) GetOrMake(k K, f func(K) V) V {
	if v, ok := c.m[k]; ok {
		return v
	}
	v := f(k)
	c.m[k] = v
	return v
}

var byName = &Cache[string, *validator.Validate]{m: map[string]*validator.Validate{}}

func Named[T any](name string, t T) error {
	return byName.GetOrMake(name, func(n string) *validator.Validate {
		v := validator.New() // silent
		v.SetTagName(n)
		return v
	}).Struct(t)
}
