// Package setup has instances that are configured before their use.
package setup

import (
	"log"
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/ugorji/go/codec"
)

func Calls(in any) error {
	// validate knows the names of JSON.
	validate := validator.New() // want `builds`
	// jsonName is below.
	validate.RegisterTagNameFunc(jsonName)
	_ = validate.RegisterValidation("even", even) // careless

	validate.RegisterStructValidation(func(validator.StructLevel) {}, struct{}{})

	return validate.Struct(in)
}

func jsonName(f reflect.StructField) string { return strings.ToLower(f.Name) }

func even(validator.FieldLevel) bool { return true }

// Other statements may stand between.
func Between(in any, values map[string][]string) error {
	d := schema.NewDecoder() // want `builds`
	log.Println("decoding")
	d.IgnoreUnknownKeys(true)
	if len(values) == 0 {
		return nil
	}
	d.ZeroEmpty(true)
	return d.Decode(in, values)
}

// An error that ends the program, or goes to the log, moves along.
func Logged(in any) error {
	v := validator.New() // want `builds`
	if err := v.RegisterValidation("even", even); err != nil {
		log.Println(err)
	}
	if err := v.RegisterValidation("odd", even); err != nil {
		panic(err)
	}
	return v.Struct(in)
}

var rules = map[string]validator.Func{"even": even}

// So does a table.
func Table(in any) error {
	v := validator.New() // want `builds`
	for tag, rule := range rules {
		_ = v.RegisterValidation(tag, rule)
	}
	return v.Struct(in)
}

// A value is built in place, and shared by pointer.
func Fields(in any) ([]byte, error) {
	var b []byte
	var h codec.JsonHandle // want `builds`
	h.Indent = 2
	h.Canonical = true
	err := codec.NewEncoderBytes(&b, &h).Encode(in)
	return b, err
}

func Zero(in any) ([]byte, error) {
	var b []byte
	var h codec.MsgpackHandle // want `builds`
	err := codec.NewEncoderBytes(&b, &h).Encode(in)
	return b, err
}

func Pointer(in any) ([]byte, error) {
	var b []byte
	handle := &codec.JsonHandle{} // want `builds`
	handle.Indent = 4
	err := codec.NewEncoderBytes(&b, handle).Encode(in)
	return b, err
}

// The local stays where it gets another value.
func Kept(in any, strict bool) error {
	validate := validator.New() // want `builds`
	validate.RegisterTagNameFunc(jsonName)
	if strict {
		validate = nil
	}
	return validate.Struct(in)
}

// What the set-up takes moves along.
func Options(in any) error {
	v := validator.New() // want `builds`
	name := func(f reflect.StructField) string { return f.Name }
	v.RegisterTagNameFunc(name)
	return v.Struct(in)
}
