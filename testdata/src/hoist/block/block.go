// Package block has builds below a var block of the same kind.
package block

import (
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

var (
	jsonMapper = reflectx.NewMapper("json")
	dbMapper   = reflectx.NewMapper("db")
)

// Fields gets a variable in the block above.
func Fields(in any) map[string]reflect.Value {
	xmlMapper := reflectx.NewMapper("xml") // want `builds`
	return xmlMapper.FieldMap(reflect.ValueOf(in))
}

var (
	formMapper = reflectx.NewMapper("form")
	urlMapper  = reflectx.NewMapper("url")
)

// Long has a name that would move the others.
func Long(in any) map[string]reflect.Value {
	longNamedMapper := reflectx.NewMapper("long") // want `builds`
	shortMapper := reflectx.NewMapper("short")    // want `builds`
	_ = shortMapper.FieldMap(reflect.ValueOf(in))
	return longNamedMapper.FieldMap(reflect.ValueOf(in))
}

var (
	limit = 3
	other = reflectx.NewMapper("other")
)

// Mixed stands below a block of different things.
func Mixed(in any) map[string]reflect.Value {
	mixedMapper := reflectx.NewMapper("mixed") // want `builds`
	return mixedMapper.FieldMap(reflect.ValueOf(in))
}

var (
	kept = reflectx.NewMapper("kept")
)

// Kind has an instance of another kind.
func Kind(in any) error {
	kindValidator := validator.New() // want `builds`
	return kindValidator.Struct(in)
}
