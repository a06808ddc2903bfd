// Package mapper stands in for the library.
package mapper

type Mapper struct{}

func NewMapper() *Mapper                  { return &Mapper{} }
func (m *Mapper) CreateMap(src, dest any) { _ = src }
func (m *Mapper) Init()                   {}
func (m *Mapper) Map(src, dest any)       { _ = dest }
