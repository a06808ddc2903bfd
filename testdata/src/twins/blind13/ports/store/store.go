// Package store keeps orders. What decides: who calls the interfaces that its types are passed on as.
package store

import (
	"context"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"twins/blind13/ports/api"
)

// postgres is kept behind the interface.
type postgres struct {
	fields *reflectx.Mapper
	codec  *goavro.Codec
}

func (p *postgres) Save(_ context.Context, o api.Order) error {
	_, err := p.codec.BinaryFromNative(nil, o.Name)
	return err
}

// Names maps with each call.
func (p *postgres) Names(o api.Order) []string {
	var names []string
	m := reflectx.NewMapper("json") // report
	for name := range m.FieldMap(reflect.ValueOf(o)) {
		names = append(names, name)
	}
	return names
}

func (p *postgres) Close() error { return nil }

// New returns a store.
func New() (api.Store, error) {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	return &postgres{reflectx.NewMapper("db"), c}, nil // silent
}

// parser makes a decoder for nobody in particular, and has no data.
type parser struct{}

func (parser) Decoder() api.Decoder {
	return form.NewDecoder() // report
}

// NewParser returns a parser.
func NewParser() api.Parser { return parser{} }
