// Package genstores has stores for any type. What decides: whether the store, the type, or the call has it.
package genstores

import (
	"context"
	"fmt"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/huandu/go-sqlbuilder"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/stephenafamo/scan"
)

type user struct {
	ID   int    `db:"id"`
	Name string `db:"name" validate:"required"`
}

type execer interface {
	exec(ctx context.Context, sql string, args ...any) error
}

// Store has what its type needs.
type Store[T any] struct {
	db    execer
	table string
	cols  *sqlbuilder.Struct
	src   scan.StructMapperSource
}

func NewStore[T any](db execer, table string) (*Store[T], error) {
	src, err := scan.NewStructMapperSource() // silent
	if err != nil {
		return nil, err
	}
	return &Store[T]{
		db:    db,
		table: table,
		cols:  sqlbuilder.NewStruct(new(T)), // silent
		src:   src,
	}, nil
}

func (s *Store[T]) Insert(ctx context.Context, x T) error {
	sql, args := s.cols.InsertInto(s.table, x).Build()
	return s.db.exec(ctx, sql, args...)
}

// Upsert makes the description of its type with each call.
func (s *Store[T]) Upsert(ctx context.Context, x T) error {
	b := sqlbuilder.NewStruct(new(T)).For(sqlbuilder.PostgreSQL) // report
	sql, args := b.InsertInto(s.table, x).Build()
	return s.db.exec(ctx, sql+" on conflict do nothing", args...)
}

func (s *Store[T]) Columns() ([]string, error) {
	return scan.CustomStructMapperColumns[T](s.src)
}

// mappers has one for each type, for all calls.
var mappers sync.Map

func mapperOf[T any]() *reflectx.Mapper {
	t := reflect.TypeFor[T]()
	if m, ok := mappers.Load(t); ok {
		return m.(*reflectx.Mapper)
	}
	m := reflectx.NewMapper("db") // silent
	mappers.Store(t, m)
	return m
}

// Args lists the fields of x.
func Args[T any](x T) (args []any) {
	for _, v := range mapperOf[T]().FieldMap(reflect.ValueOf(x)) {
		args = append(args, v.Interface())
	}
	return args
}

// Names does so, too, with a mapper of its own.
func Names[T any](x T) (names []string) {
	for name := range reflectx.NewMapper("db").FieldMap(reflect.ValueOf(x)) { // report
		names = append(names, name)
	}
	return names
}

// Validated is a value that was checked.
type Validated[T any] struct{ value T }

func Check[T any](x T) (Validated[T], error) {
	v := validator.New() // report
	if err := v.Struct(x); err != nil {
		return Validated[T]{}, fmt.Errorf("%T: %w", x, err)
	}
	return Validated[T]{x}, nil
}

// Checker makes a function that checks.
func Checker[T any]() func(T) error {
	v := validator.New() // silent
	return func(x T) error { return v.Struct(x) }
}

type api struct {
	users *Store[user]
	check func(user) error
}

func (a *api) create(w http.ResponseWriter, r *http.Request) {
	u := user{Name: r.FormValue("name")}
	if err := a.check(u); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := a.users.Insert(r.Context(), u); err != nil {
		http.Error(w, fmt.Sprint(err, Args(u), Names(u)), http.StatusInternalServerError)
	}
}

func (a *api) replace(w http.ResponseWriter, r *http.Request) {
	u, err := Check(user{Name: r.FormValue("name")})
	if err == nil {
		err = a.users.Upsert(r.Context(), u.value)
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func Routes(m *http.ServeMux, db execer) error {
	s, err := NewStore[user](db, "users")
	if err != nil {
		return err
	}
	if _, err := s.Columns(); err != nil {
		return err
	}
	a := &api{s, Checker[user]()}
	m.HandleFunc("POST /users", a.create)
	m.HandleFunc("PUT /users", a.replace)
	return nil
}
