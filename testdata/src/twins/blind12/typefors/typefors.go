// Package typefors is generic, and sets up what it makes by types. What decides: whether the set-up names a type parameter, or a type.
package typefors

import (
	"context"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

type user struct{ Name string }

type money struct{ Cents int }

func amount(v reflect.Value) any { return v.Interface().(money).Cents }

// checkAs registers the type that it checks.
func checkAs[T any](x T) error {
	v := validator.New() // silent
	v.RegisterStructValidation(func(validator.StructLevel) {}, *new(T))
	return v.Struct(x)
}

// checkMoney registers one type, whatever it checks.
func checkMoney[T any](x T) error {
	v := validator.New() // report
	v.RegisterCustomTypeFunc(amount, money{})
	return v.Struct(x)
}

// decodeAs has a converter for a type parameter.
func decodeAs[T any, F any](x *T, src map[string][]string) error {
	d := schema.NewDecoder() // silent
	var f F
	d.RegisterConverter(f, func(s string) reflect.Value { return reflect.ValueOf(s) })
	return d.Decode(x, src)
}

// decodeMoney has one for a type.
func decodeMoney[T any](x *T, src map[string][]string) error {
	d := schema.NewDecoder() // report
	d.RegisterConverter(money{}, func(s string) reflect.Value { return reflect.ValueOf(money{len(s)}) })
	return d.Decode(x, src)
}

// tagOf says by which tag a type is read.
func tagOf[T any]() string {
	if reflect.TypeFor[T]().Kind() == reflect.Struct {
		return "form"
	}
	return "json"
}

// formAs has its tag by the type.
func formAs[T any](src map[string][]string) (x T, err error) {
	d := form.NewDecoder() // silent
	d.SetTagName(tagOf[T]())
	err = d.Decode(&x, src)
	return x, err
}

// formUser has the tag of one type.
func formUser[T any](src map[string][]string) (x T, err error) {
	d := form.NewDecoder() // report
	d.SetTagName(tagOf[user]())
	err = d.Decode(&x, src)
	return x, err
}

var transformers sync.Map

// trimAs has one for each type.
func trimAs[T any](ctx context.Context, x *T) error {
	key := reflect.TypeFor[T]()
	t, ok := transformers.Load(key)
	if !ok {
		made := mold.New() // silent
		made.RegisterStructLevel(func(context.Context, mold.StructLevel) error { return nil }, *new(T))
		t, _ = transformers.LoadOrStore(key, made)
	}
	return t.(*mold.Transformer).Struct(ctx, x)
}

// width asks a new one about a type.
func width[T any](rows []T) (n int) {
	m := reflectx.NewMapper("db") // report
	for range rows {
		n += len(m.TypeMap(reflect.TypeFor[T]()).Index)
	}
	return n
}

func handle[T any](w http.ResponseWriter, r *http.Request) {
	x, err := formAs[T](r.URL.Query())
	for _, f := range []func(T) error{checkAs[T], checkMoney[T]} {
		if err == nil {
			err = f(x)
		}
	}
	if err == nil {
		err = decodeAs[T, money](&x, r.URL.Query())
	}
	if err == nil {
		err = decodeMoney(&x, r.URL.Query())
	}
	if err == nil {
		err = trimAs(r.Context(), &x)
	}
	if err != nil || width([]T{x}) == 0 {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/users", handle[user])
	m.HandleFunc("/prices", handle[money])
	m.HandleFunc("/form", func(w http.ResponseWriter, r *http.Request) {
		if _, err := formUser[user](r.URL.Query()); err != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	})
}
