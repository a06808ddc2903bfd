package hoist_test

// counting are libraries that say how many instances they made. What they do
// is enough to tell one configuration from another.
var counting = map[string]string{
	"github.com/gorilla/schema/schema.go": `package schema

import "count"

type Decoder struct{ opts string }

func NewDecoder() *Decoder { count.Built("decoder"); return &Decoder{} }

func (d *Decoder) IgnoreUnknownKeys(b bool) { d.opts += "ignore " }
func (d *Decoder) ZeroEmpty(b bool)         { d.opts += "zero " }
func (d *Decoder) Decode(dst any, src map[string][]string) error {
	*dst.(*string) = d.opts
	return nil
}
`,
	"github.com/jmoiron/sqlx/reflectx/reflectx.go": `package reflectx

import (
	"count"
	"reflect"
)

type Mapper struct{ tag string }

func NewMapper(tag string) *Mapper { count.Built("mapper"); return &Mapper{tag} }

func (m *Mapper) FieldMap(v reflect.Value) map[string]reflect.Value {
	return map[string]reflect.Value{m.tag: v}
}
`,
	"github.com/fxamacker/cbor/v2/cbor.go": `package cbor

import (
	"count"
	"errors"
)

type SortMode int

type EncOptions struct{ Sort SortMode }

type EncMode interface{ Marshal(v any) ([]byte, error) }

type mode struct{ sort SortMode }

func (m mode) Marshal(v any) ([]byte, error) { return []byte{'0' + byte(m.sort)}, nil }

func (o EncOptions) EncMode() (EncMode, error) {
	count.Built("mode")
	if o.Sort > 8 {
		return nil, errors.New("no such mode")
	}
	return mode{o.Sort}, nil
}
`,
	"github.com/jackc/pgx/v5/pgtype/pgtype.go": `package pgtype

import "count"

type Type struct{ Name string }

type Map struct {
	types []string
	busy  bool
}

func NewMap() *Map { count.Built("map"); return &Map{} }

func (m *Map) RegisterType(t *Type) { m.types = append(m.types, t.Name) }

func (m *Map) Encode(oid uint32, format int16, v any, buf []byte) ([]byte, error) {
	m.busy = !m.busy // a race, if two goroutines have it
	return []byte(m.types[0]), nil
}
`,
	"count/count.go": `// Package count counts constructions.
package count

import "sync"

var (
	mu     sync.Mutex
	Counts = make(map[string]int)
)

func Built(what string) {
	mu.Lock()
	defer mu.Unlock()
	Counts[what]++
}
`,
}
