// Command app brings plugins. What decides: in which of its functions a plugin makes what it needs.
package main

import (
	"context"
	"log"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind17/pluginparts/host"
)

func rules() host.Plugin {
	var v *validator.Validate
	return host.Plugin{
		Name: "rules",
		Init: func() error {
			v = validator.New() // silent
			return nil
		},
		Handle: func(ctx context.Context, x any) error { return v.StructCtx(ctx, x) },
	}
}

func strict() host.Plugin {
	return host.Plugin{
		Name: "strict",
		Handle: func(ctx context.Context, x any) error {
			v := validator.New(validator.WithRequiredStructEnabled()) // report
			return v.StructCtx(ctx, x)
		},
		Close: func() {
			e := form.NewEncoder() // silent
			_, _ = e.Encode("end")
		},
	}
}

// trims is a module with its own.
type trims struct{ t *mold.Transformer }

func (m *trims) Setup() error {
	m.t = mold.New() // silent
	return nil
}

func (m *trims) Serve(ctx context.Context, x any) error { return m.t.Struct(ctx, x) }

// fields is a module that makes one for what it serves.
type fields struct{}

func (fields) Setup() error { return nil }

func (fields) Serve(ctx context.Context, x any) error {
	m := reflectx.NewMapper("db") // report
	m.FieldMap(reflect.ValueOf(x))
	return nil
}

// codecs is a module that makes one with the first.
type codecs struct{ c *goavro.Codec }

func (m *codecs) Setup() error { return nil }

func (m *codecs) Serve(ctx context.Context, x any) (err error) {
	if m.c == nil {
		if m.c, err = goavro.NewCodec(`"string"`); err != nil { // silent
			return err
		}
	}
	_, err = m.c.BinaryFromNative(nil, x)
	return err
}

func main() {
	h := host.New()
	h.Add(rules())
	h.Add(strict())
	h.Use(new(trims), fields{}).Use(new(codecs))
	h.Filter("clean", func() func(string) string {
		p := bluemonday.UGCPolicy() // silent
		return p.Sanitize
	})
	h.Filter("hard", func() func(string) string {
		return func(text string) string {
			return bluemonday.NewPolicy().Sanitize(text) // report
		}
	})
	d := schema.NewDecoder() // silent
	h.Add(host.Plugin{Name: "query", Handle: func(ctx context.Context, x any) error {
		return d.Decode(x, nil)
	}})
	log.Fatal(h.Start(":8080"))
}
