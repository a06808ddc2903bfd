// Package typeargs is generic. What decides: whether the set-up, or the key, depends on the type.
package typeargs

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/huandu/go-sqlbuilder"
	"github.com/jmoiron/sqlx/reflectx"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/bsoncodec"
)

type user struct{ Name string }

type order struct{ Item string }

type coder struct{}

func (coder) EncodeValue(reflect.Value) error { return nil }

// marshalAs registers the type that it is made for.
func marshalAs[T any](v T) ([]byte, error) {
	reg := bson.NewRegistry() // silent
	reg.RegisterTypeEncoder(reflect.TypeFor[T](), coder{})
	return bson.MarshalWithRegistry(reg, v)
}

// marshalUser registers one type, whatever it is made for.
func marshalUser[T any](v T) ([]byte, error) {
	reg := bson.NewRegistry() // report
	reg.RegisterTypeEncoder(reflect.TypeFor[user](), coder{})
	return bson.MarshalWithRegistry(reg, v)
}

// zeroOf does it by a value of the type.
func zeroOf[T any](w http.ResponseWriter, r *http.Request) {
	var zero T
	reg := bson.NewRegistry() // silent
	reg.RegisterTypeEncoder(reflect.TypeOf(zero), coder{})
	out, _ := bson.MarshalWithRegistry(reg, zero)
	_, _ = w.Write(out)
}

// decoded uses the type for the data only.
func decoded[T any](w http.ResponseWriter, r *http.Request) {
	var in T
	if err := schema.NewDecoder().Decode(&in, r.URL.Query()); err != nil { // report
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// columns is for a type, and made with each call.
func columns[T any](rows []T) (out []string) {
	m := reflectx.NewMapper("db") // report
	for _, f := range m.TypeMap(reflect.TypeFor[T]()).Index {
		out = append(out, f.Path)
	}
	return out
}

var registries sync.Map

// registry has one for each type.
func registry[T any]() *bsoncodec.Registry {
	key := reflect.TypeFor[T]()
	if v, ok := registries.Load(key); ok {
		return v.(*bsoncodec.Registry)
	}
	reg := bson.NewRegistry() // silent
	reg.RegisterTypeEncoder(key, coder{})
	v, _ := registries.LoadOrStore(key, reg)
	return v.(*bsoncodec.Registry)
}

// table is for one type, and is made once for it.
type table[T any] struct {
	name string
	st   *sqlbuilder.Struct
}

func newTable[T any](name string) *table[T] {
	return &table[T]{name, sqlbuilder.NewStruct(new(T))} // silent
}

func (t *table[T]) list() string {
	sql, _ := t.st.SelectFrom(t.name).Build()
	return sql
}

// listAll makes one with each call.
func (t *table[T]) listAll() string {
	sql, _ := sqlbuilder.NewStruct(new(order)).SelectFrom(t.name).Build() // report
	return sql
}

type checked[T any] struct{ validate func(T) error }

// newChecked has one for the closure.
func newChecked[T any]() checked[T] {
	v := validator.New() // silent
	v.RegisterStructValidation(func(validator.StructLevel) {}, *new(T))
	return checked[T]{func(x T) error { return v.Struct(x) }}
}

var (
	users  = newTable[user]("users")
	checks = newChecked[order]()
)

func handle(w http.ResponseWriter, r *http.Request) {
	a, _ := marshalAs(user{r.FormValue("name")})
	b, _ := marshalUser(order{r.FormValue("item")})
	c, _ := bson.MarshalWithRegistry(registry[order](), order{r.FormValue("item")})
	_, _ = w.Write(append(append(a, b...), c...))
	_, _ = w.Write([]byte(users.list() + users.listAll()))
	_ = checks.validate(order{r.FormValue("item")})
	_ = columns([]user{{r.FormValue("name")}})
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/a", handle)
	m.HandleFunc("/b", zeroOf[user])
	m.HandleFunc("/c", decoded[order])
}
