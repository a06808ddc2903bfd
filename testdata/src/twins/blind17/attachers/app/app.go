// Package app attaches what it has to a bus. What decides: whether it is made where it is attached, or for an event.
package app

import (
	"context"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind17/attachers/bus"
)

type store interface {
	Save(ctx context.Context, x any) error
}

// Register is given the bus, and what stands behind.
func Register(b *bus.Bus, st store) {
	v := validator.New() // silent
	b.On("create", func(ctx context.Context, e bus.Event) error {
		if err := v.Struct(e.Data); err != nil {
			return err
		}
		return st.Save(ctx, e.Data)
	})
	b.On("change", func(ctx context.Context, e bus.Event) error {
		t := mold.New() // report
		return t.Struct(ctx, e.Data)
	})
	b.Attach(newMapper(st))
	b.Attach(&lazy{})
	b.On("clean", clean(bluemonday.UGCPolicy())) // silent
	b.On("query", query)
	b.Use(checked)
}

type mapper struct {
	m  *reflectx.Mapper
	st store
}

func newMapper(st store) *mapper {
	return &mapper{reflectx.NewMapper("db"), st} // silent
}

func (m *mapper) Names() []string { return []string{"map"} }

func (m *mapper) Handle(ctx context.Context, e bus.Event) error {
	m.m.FieldMap(reflect.ValueOf(e.Data))
	d := form.NewEncoder() // report
	_, err := d.Encode(e.Data)
	return err
}

type lazy struct{ c *goavro.Codec }

func (l *lazy) Names() []string { return []string{"encode"} }

func (l *lazy) Handle(ctx context.Context, e bus.Event) (err error) {
	if l.c == nil {
		if l.c, err = goavro.NewCodec(`"string"`); err != nil { // silent
			return err
		}
	}
	_, err = l.c.BinaryFromNative(nil, e.Name)
	return err
}

func clean(p *bluemonday.Policy) bus.Handler {
	return func(ctx context.Context, e bus.Event) error {
		_ = p.Sanitize(e.Name)
		return nil
	}
}

func query(ctx context.Context, e bus.Event) error {
	d := schema.NewDecoder() // report
	return d.Decode(e.Data, nil)
}

func checked(next bus.Handler) bus.Handler {
	v := validator.New(validator.WithRequiredStructEnabled()) // silent
	return func(ctx context.Context, e bus.Event) error {
		if err := v.Struct(e); err != nil {
			return err
		}
		return next(ctx, e)
	}
}
