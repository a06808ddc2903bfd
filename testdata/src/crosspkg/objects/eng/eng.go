// Package eng makes objects which give themselves mappers.
package eng

import (
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

// Fresh makes a mapper of what it is given at each call.
type Fresh struct {
	validate *validator.Validate
	names    *reflectx.Mapper
}

func NewFresh() *Fresh { return &Fresh{validate: validator.New()} }

// Check keeps the mapper of its last call.
func (f *Fresh) Check(tag string, in any) error {
	names := reflectx.NewMapper(tag)
	f.names = names
	if len(names.FieldMap(reflect.ValueOf(in))) == 0 {
		return nil
	}
	return f.validate.Struct(in)
}

// Kept makes a mapper with its first call.
type Kept struct {
	validate *validator.Validate
	names    *reflectx.Mapper
}

func NewKept() *Kept { return &Kept{validate: validator.New()} }

func (k *Kept) Check(in any) error {
	if k.names == nil {
		k.names = reflectx.NewMapper("json")
	}
	if len(k.names.FieldMap(reflect.ValueOf(in))) == 0 {
		return nil
	}
	return k.validate.Struct(in)
}
