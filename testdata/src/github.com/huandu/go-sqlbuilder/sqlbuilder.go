// Package sqlbuilder is a stub of github.com/huandu/go-sqlbuilder.
package sqlbuilder

type Struct struct{ fields []string }

func NewStruct(structValue any) *Struct { return &Struct{} }

func (s *Struct) SelectFrom(table string) *SelectBuilder { return &SelectBuilder{} }
func (s *Struct) Addr(st any) []any                      { return nil }

type SelectBuilder struct{}

func (b *SelectBuilder) Build() (string, []any) { return "", nil }

type Flavor int

const PostgreSQL Flavor = 2

func (s *Struct) For(flavor Flavor) *Struct { return &Struct{} }

func (s *Struct) InsertInto(table string, value ...any) *InsertBuilder { return &InsertBuilder{} }

type InsertBuilder struct{ args []any }

func (b *InsertBuilder) Build() (sql string, args []any) { return "", nil }
func (b *InsertBuilder) String() string                  { return "" }
