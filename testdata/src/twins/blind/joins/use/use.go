// Package main has the stores that the handlers of another package ask.
package main

import (
	"reflect"
	"strings"

	"github.com/jmoiron/sqlx/reflectx"
	"twins/blind/joins/lib"
)

type row struct{ ID int }

type pg struct{}

func (pg) Fields() int {
	m := reflectx.NewMapperFunc("pg", strings.ToLower) // report
	return len(m.TypeMap(reflect.TypeOf(row{})).Index)
}

type lite struct{ *inner }

type inner struct{}

func (*inner) Fields() int {
	return len(reflectx.NewMapper("lite").TypeMap(reflect.TypeOf(row{})).Index) // report
}

func (*inner) Name() string { return "lite" }

type helped struct{}

func (helped) Name() string { return "helped" }

func (helped) Fields() int { return count("helped") }

func count(what string) int {
	m := reflectx.NewMapper("db") // report
	return len(m.TypeMap(reflect.TypeOf(row{})).Index) + len(what)
}

type kept struct{ m *reflectx.Mapper }

func newKept() *kept {
	return &kept{m: reflectx.NewMapper("kept")} // silent
}

func (k *kept) Name() string { return "kept" }

func (k *kept) Fields() int { return len(k.m.TypeMap(reflect.TypeOf(row{})).Index) }

type filled struct{ m *reflectx.Mapper }

func (f *filled) Fields() int {
	if f.m == nil {
		f.m = reflectx.NewMapper("filled") // silent
	}
	return len(f.m.TypeMap(reflect.TypeOf(row{})).Index)
}

type warm struct{ fields int }

func (w *warm) Warm() {
	m := reflectx.NewMapper("warm") // silent
	w.fields = len(m.TypeMap(reflect.TypeOf(row{})).Index)
}

func main() {
	hs := map[string]*lib.Handler{
		"/pg":     {Store: pg{}, Named: newKept()},
		"/lite":   {Store: &filled{}, Named: lite{&inner{}}},
		"/helped": {Store: &filled{}, Named: helped{}},
	}
	if err := lib.Serve(hs, &warm{}); err != nil {
		panic(err)
	}
}
