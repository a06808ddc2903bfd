// Package refused has builds that no fix may move.
package refused

import (
	"reflect"

	"github.com/devfeel/mapper"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

// Sharing loses fields.
func Trap(from, to any) error {
	return mapper.NewMapper().Mapper(from, to) // unfixed: fix/sharing-changes-results // want `builds`
}

// A type of the function.
func Local(in any) error {
	type rules struct{ A int }
	v := validator.New() // unfixed: fix/type-of-function // want `builds`
	v.RegisterStructValidation(func(validator.StructLevel) {}, rules{})
	return v.Struct(in)
}

// A type parameter.
func Generic[T any](in any) error {
	v := validator.New()
	v.RegisterStructValidation(func(validator.StructLevel) {}, *new(T))
	return v.Struct(in)
}

// A generic function is as good as another where its parameters do not matter.
func Plain[T any](in T) error {
	plainValidator := validator.New() // want `builds`
	return plainValidator.Struct(in)
}

func name() string { return <-names }

var names = make(chan string, 1)

// Something else than to build is done.
func Receives(in any) {
	m := reflectx.NewMapper(name()) // unfixed: fix/reads-what-changes // want `builds`
	_ = m.FieldMap(reflect.ValueOf(in))
}
