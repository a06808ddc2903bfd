// Package jsonschema is a stub.
package jsonschema

type Compiler struct{}

func NewCompiler() *Compiler { return &Compiler{} }

func (c *Compiler) AddResource(url string, doc any) error { return nil }

func (c *Compiler) Compile(loc string) (*Schema, error) { return &Schema{}, nil }

type Schema struct{}

func (s *Schema) Validate(v any) error { return nil }
