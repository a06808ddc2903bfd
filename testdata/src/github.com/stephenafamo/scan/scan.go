// Package scan stands in for the library.
package scan

import "reflect"

type MappingSourceOption func() error

type StructMapperSource interface {
	getMapping(reflect.Type) ([]string, error)
}

type Mapper[T any] func(columns []string) (T, error)

func NewStructMapperSource(opts ...MappingSourceOption) (StructMapperSource, error) { return nil, nil }

func StructMapper[T any]() Mapper[T]                             { return nil }
func CustomStructMapper[T any](src StructMapperSource) Mapper[T] { return nil }
func CustomStructMapperColumns[T any](src StructMapperSource) ([]string, error) {
	return nil, nil
}
