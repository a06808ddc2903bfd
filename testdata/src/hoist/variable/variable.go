// Package variable has builds that go to a package variable.
package variable

import (
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

// Input is what the functions get.
type Input struct{ Name string }

// The name of a local with four letters or more goes on.

// CheckName has a doc comment, which stays with it.
func CheckName(in Input) error {
	nameValidator := validator.New() // want `builds`
	return nameValidator.Struct(in)
}

// A short one does not: the name comes from the function.
func ValidateInput(in Input) error {
	v := validator.New() // want `builds`
	if err := v.Struct(in); err != nil {
		return err
	}
	return v.Var(in.Name, "required")
}

// In place, the name comes from the constructor's argument.
func Fields(in Input) map[string]reflect.Value {
	return reflectx.NewMapper("json").FieldMap(reflect.ValueOf(in)) // want `builds`
}

func Declared(in Input, values map[string][]string) error {
	var dec = schema.NewDecoder()      // want `builds`
	var typed *schema.Decoder = dec2() // not a build
	if err := typed.Decode(&in, values); err != nil {
		return err
	}
	return dec.Decode(&in, values)
}

func dec2() *schema.Decoder { return kept }

var kept = schema.NewDecoder()

func Typed(in Input) map[string]reflect.Value {
	var mapper *reflectx.Mapper = reflectx.NewMapper("typed") // want `builds`

	return mapper.FieldMap(reflect.ValueOf(in))
}

func SeveralLines(in Input) map[string]reflect.Value {
	lowerMapper := reflectx.NewMapperFunc("db", func(s string) string { // want `builds`
		// lower case, and a text whose lines must stay as they are
		s = strings.TrimPrefix(s, `
	x`)
		return strings.ToLower(s)
	})
	return lowerMapper.FieldMap(reflect.ValueOf(in))
}

func Commented(in Input) error {
	// commentedValidator checks the name,
	// and nothing else.
	commentedValidator := validator.New() // costly // want `builds`

	return commentedValidator.Struct(in)
}

func (in *Input) Method() error {
	return validator.New(validator.WithRequiredStructEnabled()).Struct(in) // want `builds`
}

// The local stays where it gets another value.
func Reassigned(in Input, strict bool) error {
	validate := validator.New() // want `builds`
	if strict {
		validate = strictValidator
	}
	return validate.Struct(in)
}

var strictValidator = validator.New()

func Captured(in Input) error {
	w := reflectx.NewMapper("captured") // want `builds`
	each := func(t reflect.Type) { _ = w.TypeMap(t) }
	each(reflect.TypeOf(in))
	_ = w.FieldMap(reflect.ValueOf(in))
	return nil
}

// The names of locals around a use are not taken.
func Shadowed(in Input, shadowedMapper int) {
	m := reflectx.NewMapper("shadowed") // want `builds`
	if len2 := shadowedMapper; len2 > 0 {
		_ = m.FieldMap(reflect.ValueOf(in))
	}
}

// Nor is a predeclared one.
func Predeclared(in Input) {
	close := reflectx.NewMapper("close") // want `builds`
	_ = close.FieldMap(reflect.ValueOf(in))
}

// A local that other locals of its name surround.
func Nested(in Input) error {
	check := in.Name
	if check != "" {
		check := validator.New() // want `builds`
		return check.Struct(in)
	}
	return nil
}

func OnOneLine(in Input) error { oneLine := validator.New(); return oneLine.Struct(in) } // want `builds`

var table = map[string]func(Input) error{
	"a": func(in Input) error {
		return validator.New().Struct(in) // want `builds`
	},
}

func InHeader(in Input) error {
	if header := validator.New(); in.Name != "" { // want `builds`
		return header.Struct(in)
	}
	return nil
}

func TwoAtOnce(in Input) {
	left, right := reflectx.NewMapper("left"), reflectx.NewMapper("right") // want `builds` `builds`
	_ = left.FieldMap(reflect.ValueOf(in))
	_ = right.FieldMap(reflect.ValueOf(in))
}

func Several(in Input) {
	firstMapper := reflectx.NewMapper("first") // want `builds`

	secondMapper := reflectx.NewMapper("second") // want `builds`

	_ = firstMapper.FieldMap(reflect.ValueOf(in))
	_ = secondMapper.FieldMap(reflect.ValueOf(in))
}

func InCase(in Input, kind int) error {
	switch kind {
	case 1:
		caseValidator := validator.New() // want `builds`

		return caseValidator.Struct(in)
	case 2:
	}
	return nil
}
