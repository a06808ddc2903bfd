// Package lib has generic helpers of decoding.
package lib

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

// Decode gets the request, and builds.
func Decode[T any](r *http.Request) (t T, err error) {
	if err = r.ParseForm(); err != nil {
		return t, err
	}
	d := form.NewDecoder() // report
	err = d.Decode(&t, r.Form)
	return t, err
}

// Must is for whatever its caller makes.
func Must[T any](t T, err error) T {
	if err != nil {
		panic(err)
	}
	return t
}

// Columns is the same for a type, and kept.
var columns sync.Map

func Columns[T any]() []string {
	t := reflect.TypeFor[T]()
	if c, ok := columns.Load(t); ok {
		return c.([]string)
	}
	m := reflectx.NewMapper("db") // silent
	var out []string
	for _, f := range m.TypeMap(t).Index {
		out = append(out, f.Path)
	}
	columns.Store(t, out)
	return out
}

// Fields asks anew for each value.
func Fields[T any](t T) map[string]reflect.Value {
	return reflectx.NewMapper("db").FieldMap(reflect.ValueOf(t)) // report
}

// Lazy is a value that is made on first use.
type Lazy[T any] struct {
	once sync.Once
	v    T
	make func() T
}

func NewLazy[T any](f func() T) *Lazy[T] { return &Lazy[T]{make: f} }

func (l *Lazy[T]) Get() T {
	l.once.Do(func() { l.v = l.make() })
	return l.v
}

// Handler checks what it decodes with one for the handler.
func Handler[T any](f func(T) error) http.HandlerFunc {
	v, d := validator.New(), form.NewDecoder() // silent
	return func(w http.ResponseWriter, r *http.Request) {
		var t T
		if d.Decode(&t, r.URL.Query()) != nil || v.Struct(t) != nil || f(t) != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	}
}

// Apply calls f for each element.
func Apply[A, B any](as []A, f func(A) B) []B {
	bs := make([]B, 0, len(as))
	for _, a := range as {
		bs = append(bs, f(a))
	}
	return bs
}
