// Package names stands in for the library.
package names

type Mapper interface {
	Obj2Table(string) string
	Table2Obj(string) string
}

type SnakeMapper struct{}

func (SnakeMapper) Obj2Table(s string) string { return s }
func (SnakeMapper) Table2Obj(s string) string { return s }

type CacheMapper struct{ old Mapper }

func NewCacheMapper(m Mapper) *CacheMapper       { return &CacheMapper{m} }
func (m *CacheMapper) Obj2Table(s string) string { return s }
func (m *CacheMapper) Table2Obj(s string) string { return s }
