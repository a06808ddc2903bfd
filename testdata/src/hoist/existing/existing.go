// Package existing has variables for the builds already.
package existing

import (
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

var jsonMapper = reflectx.NewMapper("json")

func Fields(in any) map[string]reflect.Value {
	m := reflectx.NewMapper("json") // want `builds`
	return m.FieldMap(reflect.ValueOf(in))
}

// A variable that the local hides, as its twin does in the code that was fixed by deleting a line.
var vld = validator.New()

func Hidden(in any) error {
	vld := validator.New() // want `builds`
	return vld.Struct(in)
}

// A variable that is configured is another one.
var configured = schema.NewDecoder()

func init() { configured.IgnoreUnknownKeys(true) }

func Decode(in any, values map[string][]string) error {
	dec := schema.NewDecoder() // want `builds`
	return dec.Decode(in, values)
}

// So is one that changes.
var changing = reflectx.NewMapper("changing")

func Change() { changing = nil }

func Changing(in any) map[string]reflect.Value {
	m := reflectx.NewMapper("changing") // want `builds`
	return m.FieldMap(reflect.ValueOf(in))
}

// And one that is not in sight.
var shadowed = reflectx.NewMapper("shadowed")

func Shadowing(in any, shadowed int) map[string]reflect.Value {
	m := reflectx.NewMapper("shadowed") // want `builds`
	return m.FieldMap(reflect.ValueOf(in))
}

// An exported one may be configured anywhere.
var Exported = validator.New(validator.WithRequiredStructEnabled())

func Required(in any) error {
	return validator.New(validator.WithRequiredStructEnabled()).Struct(in) // want `builds`
}

// Set-up and all.
var setUp = func() *schema.Decoder {
	dec := schema.NewDecoder()
	dec.ZeroEmpty(true)
	return dec
}()

func SetUp(in any, values map[string][]string) error {
	dec := schema.NewDecoder() // want `builds`
	dec.ZeroEmpty(true)
	return dec.Decode(in, values)
}
