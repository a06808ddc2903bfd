// Package variable has builds that go to a package variable.
package variable

import (
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

// Input is what the functions get.
type Input struct{ Name string }

func fields(m *reflectx.Mapper, in Input) map[string]reflect.Value {
	return m.FieldMap(reflect.ValueOf(in))
}

// The name of a local with four letters or more goes on.

// CheckName has a doc comment, which stays with it.
func CheckName(in Input) error {
	nameValidator := validator.New() // want `builds`
	return nameValidator.Struct(in)
}

// A short one does not: the name comes from the function.
func ValidateInput(in Input) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // want `builds`
	if err := v.Struct(in); err != nil {
		return err
	}
	return v.Var(in.Name, "required")
}

// In place, the name comes from the constructor's argument.
func Fields(in Input) map[string]reflect.Value {
	return reflectx.NewMapper("json").FieldMap(reflect.ValueOf(in)) // want `builds`
}

func Declared(in Input) map[string]reflect.Value {
	var declared = reflectx.NewMapper("declared")  // want `builds`
	var mapper *reflectx.Mapper = NewMapper("own") // not a build
	_ = fields(mapper, in)
	return fields(declared, in)
}

// NewMapper is no constructor, whatever its name.
func NewMapper(string) *reflectx.Mapper { return kept }

var kept = reflectx.NewMapper("kept")

func Typed(in Input) map[string]reflect.Value {
	var typed *reflectx.Mapper = reflectx.NewMapper("typed") // want `builds`

	return fields(typed, in)
}

func SeveralLines(in Input) map[string]reflect.Value {
	lowerMapper := reflectx.NewMapperFunc("db", func(s string) string { // want `builds`
		// lower case, and a text whose lines must stay as they are
		s = strings.TrimPrefix(s, `
	x`)
		return strings.ToLower(s)
	})
	return fields(lowerMapper, in)
}

func Commented(in Input) map[string]reflect.Value {
	// commented knows the names,
	// and nothing else.
	commented := reflectx.NewMapper("commented") // costly // want `builds`

	return fields(commented, in)
}

func (in *Input) Method() map[string]reflect.Value {
	return reflectx.NewMapper("a,b").FieldMap(reflect.ValueOf(in)) // want `builds`
}

// The local stays where it gets another value.
func Reassigned(in Input, strict bool) map[string]reflect.Value {
	mapper := reflectx.NewMapper("reassigned") // want `builds`
	if strict {
		mapper = kept
	}
	return fields(mapper, in)
}

func Captured(in Input) {
	w := reflectx.NewMapper("captured") // want `builds`
	each := func(t reflect.Type) { _ = w.TypeMap(t) }
	each(reflect.TypeOf(in))
	_ = w.FieldMap(reflect.ValueOf(in))
}

// The names of locals around a use are not taken.
func Shadowed(in Input, shadowedMapper int) {
	m := reflectx.NewMapper("shadowed") // want `builds`
	if n := shadowedMapper; n > 0 {
		_ = m.FieldMap(reflect.ValueOf(in))
	}
}

// Nor is a predeclared one.
func Predeclared(in Input) {
	close := reflectx.NewMapper("predeclared") // want `builds`
	_ = close.FieldMap(reflect.ValueOf(in))
}

// Nor that of a function of the package, or of an import in another file.
func Taken(in Input) {
	fields := reflectx.NewMapper("function")   // want `builds`
	renamedlib := reflectx.NewMapper("import") // want `builds`
	_ = fields.FieldMap(reflect.ValueOf(in))
	_ = renamedlib.FieldMap(reflect.ValueOf(in))
}

// A local that hides another of its name.
func Nested(in Input) string {
	check := in.Name
	if check != "" {
		check := reflectx.NewMapper("nested") // want `builds`
		_ = check.FieldMap(reflect.ValueOf(in))
	}
	return check
}

func OnOneLine(in Input) { oneLine := reflectx.NewMapper("oneline"); fields(oneLine, in) } // want `builds`

var table = map[string]func(Input){
	"a": func(in Input) {
		_ = reflectx.NewMapper("table").FieldMap(reflect.ValueOf(in)) // want `builds`
	},
}

func InHeader(in Input) {
	if header := reflectx.NewMapper("header"); in.Name != "" { // want `builds`
		fields(header, in)
	}
}

func TwoAtOnce(in Input) {
	left, right := reflectx.NewMapper("left"), reflectx.NewMapper("right") // want `builds` `builds`
	_ = left.FieldMap(reflect.ValueOf(in))
	_ = right.FieldMap(reflect.ValueOf(in))
}

func Grouped(in Input) {
	var (
		grouped = reflectx.NewMapper("grouped") // want `builds`
		n       = 1
	)
	_ = grouped.FieldMap(reflect.ValueOf(n))
	fields(grouped, in)
}

func Several(in Input) {
	firstMapper := reflectx.NewMapper("first") // want `builds`

	fourthMapper := reflectx.NewMapper("fourth") // want `builds`

	_ = firstMapper.FieldMap(reflect.ValueOf(in))
	_ = fourthMapper.FieldMap(reflect.ValueOf(in))
}

func InCase(in Input, kind int) {
	switch kind {
	case 1:
		inCase := reflectx.NewMapper("case") // want `builds`

		fields(inCase, in)
	case 2:
	}
}

// The same expression is one variable, whatever the locals are called.
func Same1(in Input) {
	m := reflectx.NewMapper("same") // want `builds`
	fields(m, in)
}

func Same2(in Input) {
	sameMapper := reflectx.NewMapper("same") // want `builds`
	fields(sameMapper, in)
}

func Same3(in Input) {
	// This comment on the mapper stays, with the local.
	other := reflectx.NewMapper("same") // want `builds`
	fields(other, in)
}
