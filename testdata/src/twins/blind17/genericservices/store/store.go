// Package store has repositories of any type. What decides: whether a repository, or a call of it, makes what maps.
package store

import (
	"context"
	"reflect"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

// Repo keeps rows of one type.
type Repo[T any] struct {
	m *reflectx.Mapper
	v *validator.Validate
}

func New[T any]() *Repo[T] {
	return &Repo[T]{m: reflectx.NewMapper("db")} // silent
}

func (r *Repo[T]) Insert(ctx context.Context, x T) error {
	r.m.FieldMap(reflect.ValueOf(x))
	return r.rules().Struct(x)
}

func (r *Repo[T]) rules() *validator.Validate {
	if r.v == nil {
		r.v = validator.New() // silent
	}
	return r.v
}

// Update makes one for what it updates.
func (r *Repo[T]) Update(ctx context.Context, x *T) error {
	t := mold.New() // report
	return t.Struct(ctx, x)
}

// Parse is a function for any type.
func Parse[T any](values map[string][]string) (x T, err error) {
	d := schema.NewDecoder() // report
	return x, d.Decode(&x, values)
}

var policies sync.Map

// Clean has a policy for each type.
func Clean[T ~string](x T) T {
	k := reflect.TypeFor[T]()
	p, ok := policies.Load(k)
	if !ok {
		p, _ = policies.LoadOrStore(k, bluemonday.UGCPolicy()) // silent
	}
	return T(p.(*bluemonday.Policy).Sanitize(string(x)))
}

// Lazy makes one for those who keep it.
type Lazy[T any] struct {
	mk func() T
	x  *T
}

func NewLazy[T any](mk func() T) *Lazy[T] { return &Lazy[T]{mk: mk} }

func (l *Lazy[T]) Get() T {
	if l.x == nil {
		x := l.mk()
		l.x = &x
	}
	return *l.x
}
