// Package json stands in for the library.
package json

import (
	"io"

	"k8s.io/apimachinery/pkg/runtime"
)

type MetaFactory interface {
	Interpret(data []byte) (string, error)
}

type SerializerOptions struct{ Yaml, Pretty, Strict bool }

type Serializer struct{ options SerializerOptions }

var DefaultMetaFactory MetaFactory

func NewYAMLSerializer(meta MetaFactory, creater, typer any) *Serializer { return &Serializer{} }

func NewSerializerWithOptions(meta MetaFactory, creater, typer any, options SerializerOptions) *Serializer {
	return &Serializer{options}
}

func (s *Serializer) Encode(obj runtime.Object, w io.Writer) error { return nil }
