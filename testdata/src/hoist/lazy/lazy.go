// Package lazy has instances whose arguments are not there at initialisation.
package lazy

import (
	"flag"
	"os"
	"reflect"

	"example.com/tags"
	"github.com/jmoiron/sqlx/reflectx"
)

// Set by init.
var tag string

func init() { tag = "json" }

func Init(in any) map[string]reflect.Value {
	m := reflectx.NewMapper(tag) // want `builds`
	return m.FieldMap(reflect.ValueOf(in))
}

// Set by flag.Parse.
var tagFlag = flag.String("tag", "json", "the tag")

func Flag(in any) map[string]reflect.Value {
	return reflectx.NewMapper(*tagFlag).FieldMap(reflect.ValueOf(in)) // want `builds`
}

// From the environment, which main may change.
func Environment(in any) map[string]reflect.Value {
	return reflectx.NewMapper(os.Getenv("TAG")).FieldMap(reflect.ValueOf(in)) // want `builds`
}

// Of another package, which main may set.
func Imported(in any) map[string]reflect.Value {
	return reflectx.NewMapper(tags.Name).FieldMap(reflect.ValueOf(in)) // want `builds`
}

func Called(in any) map[string]reflect.Value {
	return reflectx.NewMapper(tags.Get()).FieldMap(reflect.ValueOf(in)) // want `builds`
}

// Through a function of this package.
func current() string { return tag + "x" }

func Through(in any) map[string]reflect.Value {
	mapper := reflectx.NewMapper(current()) // want `builds`
	return mapper.FieldMap(reflect.ValueOf(in))
}

// Settled at initialisation: the twin.
var settled = "json"

func Settled(in any) map[string]reflect.Value {
	mapper := reflectx.NewMapper(settled) // want `builds`
	return mapper.FieldMap(reflect.ValueOf(in))
}

// Changed at any time: no fix.
var changing = "json"

func SetTag(s string) { changing = s }

func Changing(in any) map[string]reflect.Value {
	mapper := reflectx.NewMapper(changing) // unfixed: fix/others-write // want `builds`
	return mapper.FieldMap(reflect.ValueOf(in))
}

// What it is made of would need it: no fix.
func lower(s string) string {
	if s == "" {
		Cycle(s)
	}
	return s
}

func Cycle(in any) {
	mapper := reflectx.NewMapperFunc("cycle", lower) // unfixed: fix/depends-on-itself // want `builds`
	_ = mapper.FieldMap(reflect.ValueOf(in))
}

// A map that init fills.
var table = map[string]string{}

func init() { table["a"] = "b" }

func Table(in any) {
	mapper := reflectx.NewMapper(table["a"]) // want `builds`
	_ = mapper.FieldMap(reflect.ValueOf(in))
}
