// Package literals has arguments in variables and constants of the function.
package literals

import (
	"reflect"
	"strings"

	"github.com/jmoiron/sqlx/reflectx"
)

func Variable(in any) map[string]reflect.Value {
	tag := "json"

	m := reflectx.NewMapper(tag) // want `builds`
	return m.FieldMap(reflect.ValueOf(in))
}

func Constant(in any) map[string]reflect.Value {
	const tag = "db"
	m := reflectx.NewMapper(tag) // want `builds`
	return m.FieldMap(reflect.ValueOf(in))
}

// Used elsewhere, the variable stays, and so does the build.
func UsedTwice(in any) (string, map[string]reflect.Value) {
	tag := "xml"
	m := reflectx.NewMapper(tag) // unfixed: fix/depends-on-function // want `builds`
	return tag, m.FieldMap(reflect.ValueOf(in))
}

// One of two that are declared together cannot go alone.
func Together(in any) (int, map[string]reflect.Value) {
	tag, n := "yaml", 1
	m := reflectx.NewMapper(tag) // unfixed: fix/depends-on-function // want `builds`
	return n, m.FieldMap(reflect.ValueOf(in))
}

// Texts that are joined are one.
func Joined(in any) map[string]reflect.Value {
	tag := "a" + "b"
	m := reflectx.NewMapper(tag) // want `builds`
	return m.FieldMap(reflect.ValueOf(in))
}

// What is computed moves along.
func Computed(in any) map[string]reflect.Value {
	tag := strings.ToLower("AB")
	m := reflectx.NewMapper(tag) // want `builds`
	return m.FieldMap(reflect.ValueOf(in))
}

// A parameter is no literal.
func Parameter(in any, tag string) map[string]reflect.Value {
	m := reflectx.NewMapper(tag)
	return m.FieldMap(reflect.ValueOf(in))
}
