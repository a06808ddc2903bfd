// Package adapter has the adapters and the decorators around them. What decides: whether the constructor keeps it or the method makes it.
package adapter

import (
	"context"
	"errors"
	"reflect"
	"regexp"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"

	"twins/blind5/pricing/port"
)

type table struct {
	rows   map[string]port.Quote
	mapper *reflectx.Mapper
}

func NewTable(rows map[string]port.Quote) port.Prices {
	// Kept behind the interface.
	return &table{rows, reflectx.NewMapper("json")} // silent
}

func (t *table) Price(ctx context.Context, sku string) (port.Quote, error) {
	q, ok := t.rows[sku]
	if !ok || len(t.mapper.FieldMap(reflect.ValueOf(q))) == 0 {
		return q, errors.New("no price")
	}
	return q, nil
}

type remote struct{ base string }

func NewRemote(base string) port.Prices { return remote{base} }

func (r remote) Price(ctx context.Context, sku string) (port.Quote, error) {
	// For each price, behind the interface.
	enc := form.NewEncoder() // report
	values, err := enc.Encode(struct{ SKU string }{sku})
	return port.Quote{SKU: values["SKU"][0]}, err
}

type validated struct {
	port.Prices
	v *validator.Validate
}

func Validated(p port.Prices) port.Prices {
	// The decorator keeps it.
	return validated{p, validator.New()} // silent
}

func (d validated) Price(ctx context.Context, sku string) (port.Quote, error) {
	q, err := d.Prices.Price(ctx, sku)
	return q, errors.Join(err, d.v.Struct(q))
}

type normalized struct{ port.Prices }

func Normalized(p port.Prices) port.Prices { return normalized{p} }

func (d normalized) Price(ctx context.Context, sku string) (port.Quote, error) {
	// The decorator makes it for each price.
	r := strings.NewReplacer(" ", "", "-", "") // report
	return d.Prices.Price(ctx, r.Replace(sku))
}

// Func is an adapter of functions.
type Func func(ctx context.Context, sku string) (port.Quote, error)

func (f Func) Price(ctx context.Context, sku string) (port.Quote, error) { return f(ctx, sku) }

// Matching only lets pass what matches; the closure has the pattern.
func Matching(p port.Prices) port.Prices {
	// With the decorator.
	re := regexp.MustCompile(`^[A-Z]{3}\d+$`) // silent
	return Func(func(ctx context.Context, sku string) (port.Quote, error) {
		if !re.MatchString(sku) {
			return port.Quote{}, errors.New("sku")
		}
		return p.Price(ctx, sku)
	})
}

// MatchingEach is the same, and the closure makes it.
func MatchingEach(p port.Prices) port.Prices {
	return Func(func(ctx context.Context, sku string) (port.Quote, error) {
		// For each price.
		re := regexp.MustCompile(`^[A-Z]{3}\d+$`) // report
		if !re.MatchString(sku) {
			return port.Quote{}, errors.New("sku")
		}
		return p.Price(ctx, sku)
	})
}

type journal struct{ buf []port.Quote }

func NewJournal() port.Journal { return &journal{} }

func (j *journal) Record(ctx context.Context, q port.Quote) error {
	// For each record.
	if err := validator.New().StructCtx(ctx, q); err != nil { // report
		return err
	}
	j.buf = append(j.buf, q)
	return nil
}

func (j *journal) Flush(ctx context.Context) error {
	// The quotes of the journal: whenever it is flushed, which requests do.
	m := reflectx.NewMapper("json") // report
	for _, q := range j.buf {
		_ = m.FieldMap(reflect.ValueOf(q))
	}
	j.buf = nil
	return nil
}

// Chain wraps from the inside out.
func Chain(p port.Prices, wrap ...func(port.Prices) port.Prices) port.Prices {
	for _, w := range wrap {
		p = w(p)
	}
	return p
}
