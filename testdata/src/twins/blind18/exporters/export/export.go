// Package export has exporters. What decides: whether an exporter has what it needs, or makes it for what it exports.
package export

import (
	"context"
	"fmt"
	"io"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

// Exporter writes.
type Exporter interface {
	Export(ctx context.Context, w io.Writer, x any) error
}

type avro struct{ c *goavro.Codec }

func (a avro) Export(_ context.Context, w io.Writer, x any) error {
	data, err := a.c.BinaryFromNative(nil, x)
	if err == nil {
		_, err = w.Write(data)
	}
	return err
}

var columns = reflectx.NewMapper("db") // silent

type table struct{ m *reflectx.Mapper }

func (t table) Export(_ context.Context, w io.Writer, x any) error {
	for name := range t.m.FieldMap(reflect.ValueOf(x)) {
		fmt.Fprintln(w, name)
	}
	return nil
}

type query struct{}

func (query) Export(_ context.Context, w io.Writer, x any) error {
	e := form.NewEncoder() // report
	_, err := e.Encode(x)
	return err
}

// Trim trims what goes to another one.
type Trim struct {
	To Exporter
	T  *mold.Transformer
}

func (t Trim) Export(ctx context.Context, w io.Writer, x any) error {
	if t.T == nil {
		t.T = mold.New() // report
	}
	if err := t.T.Struct(ctx, x); err != nil {
		return err
	}
	return t.To.Export(ctx, w, x)
}

// New makes the one for a format.
func New(format string) (Exporter, error) {
	switch format {
	case "avro":
		c, err := goavro.NewCodec(`"string"`) // silent
		return avro{c}, err
	case "table":
		return table{columns}, nil
	case "query":
		return query{}, nil
	}
	return nil, fmt.Errorf("no format %q", format)
}

// Set has all of them.
type Set map[string]Exporter

// NewSet makes them at once.
func NewSet(formats ...string) (Set, error) {
	s := Set{}
	for _, f := range formats {
		e, err := New(f)
		if err != nil {
			return nil, err
		}
		s[f] = e
	}
	return s, nil
}

// NewForm is for those who want that alone.
func NewForm() Exporter {
	return encoder{form.NewEncoder()} // silent
}

type encoder struct{ e *form.Encoder }

func (e encoder) Export(_ context.Context, w io.Writer, x any) error {
	values, err := e.e.Encode(x)
	fmt.Fprint(w, values)
	return err
}
