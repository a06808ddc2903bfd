// Package db reads rows into structs.
package db

import (
	"context"
	"reflect"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type Rows interface {
	Next() bool
	Scan(dest ...any) error
	Columns() []string
}

type DB struct {
	m     *reflectx.Mapper
	query func(ctx context.Context, q string, args ...any) (Rows, error)
}

func Open(query func(context.Context, string, ...any) (Rows, error)) *DB {
	return &DB{reflectx.NewMapper("db"), query} // silent
}

func scan(m *reflectx.Mapper, rows Rows, v any) error {
	fs := m.FieldMap(reflect.ValueOf(v))
	var dest []any
	for _, c := range rows.Columns() {
		dest = append(dest, fs[c].Addr().Interface())
	}
	return rows.Scan(dest...)
}

// All reads all rows.
func All[T any](ctx context.Context, db *DB, q string, args ...any) (out []T, err error) {
	rows, err := db.query(ctx, q, args...)
	if err != nil {
		return nil, err
	}
	for rows.Next() {
		var v T
		if err := scan(db.m, rows, &v); err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

// Each calls fn for each row.
func Each[T any](ctx context.Context, db *DB, q string, fn func(*T) error) error {
	vs, err := All[T](ctx, db, q)
	if err != nil {
		return err
	}
	for i := range vs {
		if err := fn(&vs[i]); err != nil {
			return err
		}
	}
	return nil
}

// One calls fn for the first row.
func One[T any](ctx context.Context, db *DB, q string, fn func(*T) error) error {
	vs, err := All[T](ctx, db, q)
	if err != nil || len(vs) == 0 {
		return err
	}
	return fn(&vs[0])
}

// Scan reads a row without a database.
func Scan(rows Rows, v any) error {
	m := reflectx.NewMapper("db") // report
	return scan(m, rows, v)
}

// ScanAll reads rows without a database.
func ScanAll[T any](rows Rows) (out []T, err error) {
	for rows.Next() {
		var v T
		if err := scan(reflectx.NewMapper("db"), rows, &v); err != nil { // report
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

// Repo has the rows of a table.
type Repo[T any] struct {
	*DB
	table string
	once  sync.Once
	v     *validator.Validate
}

func NewRepo[T any](db *DB, table string) *Repo[T] { return &Repo[T]{DB: db, table: table} }

func (r *Repo[T]) Valid(x T) error {
	r.once.Do(func() { r.v = validator.New() }) // silent
	return r.v.Struct(x)
}

func (r *Repo[T]) All(ctx context.Context) ([]T, error) {
	return All[T](ctx, r.DB, "select * from "+r.table)
}
