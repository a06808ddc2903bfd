// Package reflectx stands in for the library.
package reflectx

import "reflect"

type FieldInfo struct{ Path string }

type StructMap struct{ Index []*FieldInfo }

type Mapper struct{ tag string }

func NewMapper(tagName string) *Mapper                            { return &Mapper{} }
func NewMapperFunc(tagName string, f func(string) string) *Mapper { return &Mapper{} }
func NewMapperTagFunc(tagName string, mapFunc, tagMapFunc func(string) string) *Mapper {
	return &Mapper{}
}
func (m *Mapper) TypeMap(t reflect.Type) *StructMap                      { return nil }
func (m *Mapper) FieldMap(v reflect.Value) map[string]reflect.Value      { return nil }
func (m *Mapper) FieldByName(v reflect.Value, name string) reflect.Value { return v }
