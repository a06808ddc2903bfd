// Package bsoncodec stands in for the library.
package bsoncodec

import "reflect"

type ValueEncoder interface{ EncodeValue(reflect.Value) error }

type ValueDecoder interface{ DecodeValue(reflect.Value) error }

type Registry struct{}

func NewRegistry() *Registry                                           { return &Registry{} }
func (r *Registry) RegisterTypeEncoder(t reflect.Type, e ValueEncoder) {}
func (r *Registry) RegisterTypeDecoder(t reflect.Type, d ValueDecoder) {}

type RegistryBuilder struct{}

func NewRegistryBuilder() *RegistryBuilder { return &RegistryBuilder{} }
func (rb *RegistryBuilder) RegisterTypeEncoder(t reflect.Type, e ValueEncoder) *RegistryBuilder {
	return rb
}
func (rb *RegistryBuilder) Build() *Registry { return &Registry{} }
