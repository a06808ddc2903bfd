// Package typecaches has generic types and functions. What decides: whether there is one for each type, or one for each call.
package typecaches

import (
	"context"
	"encoding/json"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/huandu/go-sqlbuilder"
	"github.com/invopop/jsonschema"
	"github.com/jmoiron/sqlx/reflectx"
)

type book struct {
	ID    string `db:"id" validate:"required"`
	Title string `db:"title"`
}

type author struct {
	ID string `db:"id" validate:"required"`
}

// repo holds what it needs for its type.
type repo[T any] struct {
	table  string
	fields *sqlbuilder.Struct
	exec   func(ctx context.Context, sql string, args ...any) error
}

func newRepo[T any](table string, exec func(context.Context, string, ...any) error) *repo[T] {
	return &repo[T]{table, sqlbuilder.NewStruct(new(T)), exec} // silent
}

func (r *repo[T]) insert(ctx context.Context, x *T) error {
	sql, args := r.fields.InsertInto(r.table, x).Build()
	return r.exec(ctx, sql, args...)
}

// lookup makes the same for each call.
func (r *repo[T]) lookup(ctx context.Context) error {
	sql, args := sqlbuilder.NewStruct(new(T)).For(sqlbuilder.PostgreSQL).SelectFrom(r.table).Build() // report
	return r.exec(ctx, sql, args...)
}

// perType is a cache by type.
var perType sync.Map

func schemaOf[T any]() *jsonschema.Schema {
	t := reflect.TypeFor[T]()
	if s, ok := perType.Load(t); ok {
		return s.(*jsonschema.Schema)
	}
	s := jsonschema.Reflect(new(T)) // silent
	perType.Store(t, s)
	return s
}

func newSchemaOf[T any]() *jsonschema.Schema {
	return jsonschema.Reflect(new(T)) // report
}

// memo remembers what f made for each key.
type memo[K comparable, V any] struct {
	mu sync.Mutex
	m  map[K]V
	f  func(K) V
}

func newMemo[K comparable, V any](f func(K) V) *memo[K, V] {
	return &memo[K, V]{m: make(map[K]V), f: f}
}

func (m *memo[K, V]) get(k K) V {
	m.mu.Lock()
	defer m.mu.Unlock()
	v, ok := m.m[k]
	if !ok {
		v = m.f(k)
		m.m[k] = v
	}
	return v
}

// direct has the same methods, and remembers nothing.
type direct[K comparable, V any] struct{ f func(K) V }

func (d direct[K, V]) get(k K) V { return d.f(k) }

var mappers = newMemo(func(tag string) *reflectx.Mapper {
	return reflectx.NewMapper(tag) // silent
})

var rules = direct[string, *validator.Validate]{func(tag string) *validator.Validate {
	v := validator.New() // report
	v.RegisterAlias("id", "required,len=8")
	return v
}}

// create is a handler for each type; the rules are its own.
func create[T any](r *repo[T]) http.HandlerFunc {
	v := validator.New() // silent
	return func(w http.ResponseWriter, req *http.Request) {
		x := new(T)
		err := json.NewDecoder(req.Body).Decode(x)
		if err == nil {
			err = v.Struct(x)
		}
		if err == nil {
			err = r.insert(req.Context(), x)
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}
}

// replace makes them for each request.
func replace[T any, R interface {
	insert(context.Context, *T) error
}](repo R) http.HandlerFunc {
	return func(w http.ResponseWriter, req *http.Request) {
		x := new(T)
		err := json.NewDecoder(req.Body).Decode(x)
		if err == nil {
			err = validator.New().Struct(x) // report
		}
		if err == nil {
			err = repo.insert(req.Context(), x)
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}
}

func describe(w http.ResponseWriter, r *http.Request) {
	all := []*jsonschema.Schema{schemaOf[book](), newSchemaOf[author]()}
	if err := json.NewEncoder(w).Encode(all); err != nil {
		return
	}
	x := book{r.FormValue("id"), r.FormValue("title")}
	_ = mappers.get("db").FieldMap(reflect.ValueOf(x))
	if err := rules.get("id").Struct(x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func Routes(m *http.ServeMux, exec func(context.Context, string, ...any) error) {
	books, authors := newRepo[book]("books", exec), newRepo[author]("authors", exec)
	m.HandleFunc("POST /books", create(books))
	m.HandleFunc("PUT /authors", replace[author](authors))
	m.HandleFunc("GET /schema", describe)
	m.HandleFunc("GET /books", func(w http.ResponseWriter, r *http.Request) {
		if err := books.lookup(r.Context()); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	})
}
