// Package methods has methods that validate or map their receiver.
package methods

import (
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type CreateUser struct {
	Name  string `validate:"required"`
	Email string `validate:"email"`
}

func (c CreateUser) Validate() error {
	validate := validator.New() // want `on every call of CreateUser.Validate`
	return validate.Struct(c)
}

type UpdateUser struct{ Name string }

func (u *UpdateUser) Validate() error {
	return validator.New().Struct(u) // want `on every call of \(\*UpdateUser\).Validate`
}

type DeleteUser struct{ ID string }

var validate = validator.New()

func (d *DeleteUser) Validate() error { return validate.Struct(d) }

// The pieces of the receiver are its data, too.
type Address struct{ City, Street string }

func (a *Address) Check() []error {
	v := validator.New() // want `on every call of \(\*Address\).Check`
	return []error{v.Var(a.City, "required"), v.Var(a.Street, "required")}
}

type Page[T any] struct{ Items []T }

func (p Page[T]) Valid() bool {
	return validator.New().Struct(p.Items) == nil // want `on every call of Page.Valid`
}

// A repository scans rows into what the caller asks for.
type repo struct{}

func (r *repo) Columns(dest any) *reflectx.StructMap {
	m := reflectx.NewMapper("db") // want `reflectx.NewMapper builds .* on every call of \(\*repo\).Columns`
	return m.TypeMap(reflect.TypeOf(dest))
}

type keeping struct{ m *reflectx.Mapper }

func newKeeping() *keeping { return &keeping{m: reflectx.NewMapper("db")} }

func (k *keeping) Columns(dest any) *reflectx.StructMap { return k.m.TypeMap(reflect.TypeOf(dest)) }

// Validation on an embedded struct.
type Base struct{ ID string }

type Wide struct {
	Base
	Name string
}

func (w *Wide) Validate() error {
	v := validator.New() // want `on every call of \(\*Wide\).Validate`
	return v.Struct(w.Base)
}
