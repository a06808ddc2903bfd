// Package jsonschema is a stub.
package jsonschema

type Schema struct{ pattern *string }

type Compiler struct{}

func NewCompiler() *Compiler { return new(Compiler) }

func (c *Compiler) Compile(schema []byte) (*Schema, error) { return nil, nil }

// ValidateJSON compiles a pattern at its first use, without a lock.
func (s *Schema) ValidateJSON(data []byte) bool { return s.pattern == nil }
