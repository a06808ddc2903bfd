// Package domain has entities that check themselves. What decides: whether the check makes what it checks with.
package domain

import (
	"context"
	"reflect"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

var rules = validator.New() // silent

var codec = sync.OnceValues(func() (*goavro.Codec, error) {
	return goavro.NewCodec(`"string"`) // silent
})

type Order struct {
	ID    string
	Lines []Line
}

type Line struct{ Text string }

// Validate uses what all use.
func (o Order) Validate() error { return rules.Struct(o) }

// Strict makes its own.
func (o *Order) Strict() error {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	return v.Struct(o)
}

// Encode has the codec made when it is first needed.
func (o *Order) Encode() ([]byte, error) {
	c, err := codec()
	if err != nil {
		return nil, err
	}
	return c.BinaryFromNative(nil, o.ID)
}

// Normalize makes one for the order.
func (o *Order) Normalize(ctx context.Context) error {
	return mold.New().Struct(ctx, o) // report
}

// Clean is for a line.
func (l *Line) Clean() {
	p := bluemonday.UGCPolicy() // report
	l.Text = p.Sanitize(l.Text)
}

// Fields makes one for all orders of the list.
func Fields(os []Order) (n int) {
	m := reflectx.NewMapper("db") // report
	for _, o := range os {
		n += len(m.FieldMap(reflect.ValueOf(o)))
	}
	return n
}

// Parser makes orders, and has what it needs.
type Parser struct{ d *schema.Decoder }

func NewParser() *Parser {
	return &Parser{d: schema.NewDecoder()} // silent
}

func (p *Parser) Parse(values map[string][]string) (*Order, error) {
	o := new(Order)
	return o, p.d.Decode(o, values)
}

// Parse makes a parser for what it parses.
func Parse(values map[string][]string) (*Order, error) {
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	o := new(Order)
	return o, d.Decode(o, values)
}
