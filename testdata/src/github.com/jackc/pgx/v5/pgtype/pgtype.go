// Package pgtype stands in for the library.
package pgtype

type Type struct{ Name string }

type Map struct{}

func NewMap() *Map                                                          { return &Map{} }
func (m *Map) RegisterType(t *Type)                                         {}
func (m *Map) Scan(oid uint32, formatCode int16, src []byte, dst any) error { return nil }
func (m *Map) Encode(oid uint32, formatCode int16, value any, buf []byte) ([]byte, error) {
	return nil, nil
}

type Scanner interface{ Scan(src any) error }

type scanner struct {
	m *Map
	v any
}

func (s *scanner) Scan(src any) error { return nil }

func (m *Map) SQLScanner(v any) Scanner { return &scanner{m, v} }
