// Package jsonschema is a stub.
package jsonschema

type Properties struct{ all map[string]*Schema }

func (p *Properties) Set(name string, s *Schema) { p.all[name] = s }

func (p *Properties) Len() int { return len(p.all) }

type Pair struct {
	Key   string
	Value *Schema
	next  *Pair
}

func (p *Pair) Next() *Pair { return p.next }

func (p *Properties) Oldest() *Pair { return nil }

type Schema struct {
	Title       string
	Properties  *Properties
	Definitions map[string]*Schema
}

func (s *Schema) MarshalJSON() ([]byte, error) { return []byte("{}"), nil }

type Reflector struct{ DoNotReference bool }

func (r *Reflector) Reflect(v any) *Schema {
	return &Schema{Properties: &Properties{all: make(map[string]*Schema)}, Definitions: make(map[string]*Schema)}
}

func Reflect(v any) *Schema { return new(Reflector).Reflect(v) }
