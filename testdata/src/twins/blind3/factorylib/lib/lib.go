// Package lib has makers that others call. What decides: the maker is right where what it makes is kept, and wrong where it
// is made for each request; the package in between that passes it on decides nothing.
package lib

import (
	"context"
	"reflect"

	"github.com/jmoiron/sqlx/reflectx"
	"k8s.io/apimachinery/pkg/runtime"
)

type Repo struct{ m *reflectx.Mapper }

func NewRepo(dsn string) (*Repo, error) {
	m := reflectx.NewMapper("db") // silent
	return &Repo{m}, nil
}

func (r *Repo) Save(ctx context.Context, x any) error {
	r.m.FieldMap(reflect.ValueOf(x))
	return nil
}

type Converter interface{ Convert(in, out any) error }

func NewConverter() Converter {
	s := runtime.NewScheme() // silent
	s.AddKnownTypes("v1")
	return s
}

type Factory struct{ tag string }

func (f Factory) Mapper() *reflectx.Mapper {
	return reflectx.NewMapper("json") // silent
}

func (f Factory) Tagged() *reflectx.Mapper {
	return reflectx.NewMapper(f.tag) // silent
}

func NewFactory(tag string) Factory { return Factory{tag} }

func MustScheme() *runtime.Scheme { return newScheme() }

func newScheme() *runtime.Scheme { return runtime.NewScheme() } // silent
