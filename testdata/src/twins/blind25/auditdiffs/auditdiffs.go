// Package auditdiffs tells what has changed. What decides: whether what knows the fields is made for each comparison.
package auditdiffs

import (
	"reflect"

	"github.com/jmoiron/sqlx/reflectx"
)

type Change struct{ Field string }

type Differ struct {
	m    *reflectx.Mapper
	skip map[string]bool
}

type Option func(*Differ)

func WithTag(tag string) Option {
	return func(d *Differ) { d.m = reflectx.NewMapper(tag) } // silent
}

func NewDiffer(opts ...Option) *Differ {
	d := &Differ{m: reflectx.NewMapper("json"), skip: make(map[string]bool)} // silent
	for _, o := range opts {
		o(d)
	}
	return d
}

func (d *Differ) Diff(a, b any) (out []Change) {
	x, y := d.m.FieldMap(reflect.ValueOf(a)), d.m.FieldMap(reflect.ValueOf(b))
	for name := range x {
		if !d.skip[name] && x[name] != y[name] {
			out = append(out, Change{name})
		}
	}
	return out
}

// Diff is for those who have no differ.
func Diff(a, b any) []Change {
	d := &Differ{m: reflectx.NewMapper("json")} // report
	return d.Diff(a, b)
}

var std = NewDiffer()

func DiffStd(a, b any) []Change { return std.Diff(a, b) }

func Names(v any) (names []string) {
	for n := range fields(reflect.ValueOf(v)) {
		names = append(names, n)
	}
	return names
}

func fields(v reflect.Value) map[string]reflect.Value {
	if v.Kind() == reflect.Pointer {
		return fields(v.Elem())
	}
	return reflectx.NewMapper("json").FieldMap(v) // report
}

// Walk goes down into what has fields.
func Walk(v reflect.Value, visit func(string)) {
	m := reflectx.NewMapper("json") // report
	for name, f := range m.FieldMap(v) {
		visit(name)
		if f.Kind() == reflect.Struct {
			Walk(f, visit)
		}
	}
}

// Down goes down with the one that it has made at first.
func Down(v any, visit func(string)) {
	m := reflectx.NewMapper("db") // report
	var walk func(reflect.Value)
	walk = func(v reflect.Value) {
		for name, f := range m.FieldMap(v) {
			visit(name)
			if f.Kind() == reflect.Struct {
				walk(f)
			}
		}
	}
	walk(reflect.ValueOf(v))
}
