// Package mapper stands in for the library.
package mapper

type Option func(*Mapper)

type Mapper struct{}

func NewMapper(opts ...Option) *Mapper   { return &Mapper{} }
func (m *Mapper) Map(dst, src any) error { return nil }
func Copy(dst, src any) error            { return nil }
func WithMaxDepth(depth int) Option      { return nil }
