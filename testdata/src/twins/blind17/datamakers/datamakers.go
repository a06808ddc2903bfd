// Package datamakers returns objects with methods. What decides: whether the object is what was read, or what will do the work.
package datamakers

import (
	"context"
	"errors"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

// Invoice is data that knows some things about itself.
type Invoice struct {
	ID    string
	Cents int
	Raw   []byte
}

func (i *Invoice) Total() int     { return i.Cents }
func (i *Invoice) String() string { return i.ID }

// Read fills an invoice with what it is given.
func Read(values map[string][]string) (*Invoice, error) {
	d := form.NewDecoder() // report
	inv := new(Invoice)
	if err := d.Decode(inv, values); err != nil {
		return nil, err
	}
	return inv, nil
}

// ReadStrict has a result with a name.
func ReadStrict(values map[string][]string) (inv Invoice, err error) {
	d := schema.NewDecoder() // report
	err = d.Decode(&inv, values)
	return inv, err
}

// Fill is a method of what it fills.
func (i *Invoice) Fill(values map[string][]string) error {
	d := form.NewDecoder() // report
	return d.Decode(i, values)
}

// Normalized returns the one that it was given.
func Normalized(ctx context.Context, inv *Invoice) (*Invoice, error) {
	t := mold.New() // report
	return inv, t.Struct(ctx, inv)
}

// ReadAll fills a list of them.
func ReadAll(all []map[string][]string) ([]*Invoice, error) {
	v := validator.New() // report
	var out []*Invoice
	for _, values := range all {
		inv := &Invoice{ID: values["id"][0]}
		if err := v.Struct(inv); err != nil {
			return nil, err
		}
		out = append(out, inv)
	}
	return out, nil
}

// Encode keeps in the invoice what it has made of it.
func (i *Invoice) Encode() error {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return err
	}
	i.Raw, err = c.BinaryFromNative(nil, i.ID)
	return err
}

// Options are for those who make a Biller.
type Options struct {
	Addr string
	Tag  string
}

// Biller does the work.
type Biller struct {
	opts Options
	m    *reflectx.Mapper
	tag  string
}

// NewBiller checks its options, and keeps them.
func NewBiller(opts Options) (*Biller, error) {
	v := validator.New() // silent
	if err := v.Struct(opts); err != nil {
		return nil, err
	}
	return &Biller{opts: opts, m: reflectx.NewMapper("db")}, nil // silent
}

// Bill uses what it has.
func (b *Biller) Bill(inv *Invoice) int {
	return len(b.m.FieldMap(reflect.ValueOf(inv)))
}

// Configure is given the options later.
func (b *Biller) Configure(opts *Options) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // silent
	if err := v.Struct(opts); err != nil {
		return err
	}
	b.opts = *opts
	return nil
}

// Check checks an invoice with what it makes, and keeps nothing.
func (b *Biller) Check(inv *Invoice) error {
	if inv == nil {
		return errors.New("none")
	}
	v := validator.New() // report
	return v.Struct(inv)
}
