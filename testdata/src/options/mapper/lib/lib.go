// Package lib is a library that the catalogue does not know.
package lib

type Mapper struct{ tag string }

func New(tag string) *Mapper             { return &Mapper{tag} }
func (m *Mapper) Map(from, to any) error { return nil }
func Other() *Mapper                     { return &Mapper{} }

type Factory struct{}

func (f *Factory) Make() *Mapper { return &Mapper{} }

type Table struct{ N int }

func (t *Table) Look(v any) error { return nil }

type Box[T any] struct{ N T }

func (b *Box[T]) Look(v any) error { return nil }
func Typed[T any]() *Box[T]        { return nil }

func Open(tag string) (*Mapper, error) { return nil, nil }
