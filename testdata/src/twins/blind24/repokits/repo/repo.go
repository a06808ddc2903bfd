// Package repo has repositories of any type.
package repo

import (
	"context"
	"reflect"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type DB struct{ rows []any }

type Repo[T any] struct {
	db  *DB
	m   *reflectx.Mapper
	v   *validator.Validate
	mod func() *mold.Transformer
}

func New[T any](db *DB) *Repo[T] {
	return &Repo[T]{db: db, m: reflectx.NewMapper("db")} // silent
}

// With shares what there is.
func With[T any](db *DB, m *reflectx.Mapper) *Repo[T] { return &Repo[T]{db: db, m: m} }

func (r *Repo[T]) Find(ctx context.Context) map[string]reflect.Value {
	var v T
	return r.m.FieldMap(reflect.ValueOf(v))
}

// Save checks with what is made when it is first needed.
func (r *Repo[T]) Save(ctx context.Context, v T) error {
	if r.v == nil {
		r.v = validator.New() // silent
	}
	return r.v.StructCtx(ctx, v)
}

// Insert checks with a new one.
func (r *Repo[T]) Insert(ctx context.Context, v T) error {
	if err := validator.New().StructCtx(ctx, v); err != nil { // report
		return err
	}
	r.db.rows = append(r.db.rows, v)
	return nil
}

// Base is what other repositories embed.
type Base[T any] struct{ *Repo[T] }

func NewBase[T any](db *DB) Base[T] { return Base[T]{New[T](db)} }
