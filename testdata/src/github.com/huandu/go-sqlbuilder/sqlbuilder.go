// Package sqlbuilder is a stub of github.com/huandu/go-sqlbuilder.
package sqlbuilder

type Struct struct{ fields []string }

func NewStruct(structValue any) *Struct { return &Struct{} }

func (s *Struct) SelectFrom(table string) *SelectBuilder { return &SelectBuilder{} }
func (s *Struct) Addr(st any) []any                      { return nil }

type SelectBuilder struct{}

func (b *SelectBuilder) Build() (string, []any) { return "", nil }
