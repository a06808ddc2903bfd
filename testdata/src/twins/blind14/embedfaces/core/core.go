// Package core says what a mapper is, and what it is made of. What decides: which type stands behind an interface that others embed.
package core

import (
	"net/url"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

type Reader interface {
	Read(dst any, values url.Values) error
}

type Checker interface{ Check(x any) error }

// Both is made of two.
type Both interface {
	Reader
	Checker
}

// Fresh makes what it needs when it needs it.
type Fresh struct{}

func (Fresh) Read(dst any, values url.Values) error {
	return form.NewDecoder().Decode(dst, values) // report
}

func (Fresh) Check(x any) error {
	v := validator.New() // report
	v.SetTagName("check")
	return v.Struct(x)
}

// Kept has all.
type Kept struct {
	Reader
	v *validator.Validate
}

func (k *Kept) Check(x any) error { return k.v.Struct(x) }

type strict struct{ d *schema.Decoder }

func (s *strict) Read(dst any, values url.Values) error { return s.d.Decode(dst, values) }

// New makes one for good.
func New() *Kept {
	return &Kept{
		Reader: &strict{schema.NewDecoder()}, // silent: its callers decide
		v:      validator.New(),              // silent: its callers decide
	}
}

// Columns is asked for the names of a struct.
type Columns interface{ Names(x any) int }

type Mapped struct{ m *reflectx.Mapper }

func (m *Mapped) Names(x any) int {
	if m.m == nil {
		m.m = reflectx.NewMapper("db") // silent
	}
	return len(m.m.FieldMap(reflect.ValueOf(x)))
}
