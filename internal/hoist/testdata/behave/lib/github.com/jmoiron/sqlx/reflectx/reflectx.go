// Package reflectx stands in for the library: a mapper says its tag.
package reflectx

import "reflect"

type Mapper struct{ tag string }

func NewMapper(tag string) *Mapper { return &Mapper{tag} }

func NewMapperFunc(tag string, f func(string) string) *Mapper { return &Mapper{f(tag)} }

func (m *Mapper) FieldMap(v reflect.Value) map[string]reflect.Value {
	return map[string]reflect.Value{m.tag: v}
}
