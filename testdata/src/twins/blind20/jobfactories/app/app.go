// Package app has jobs.
package app

import (
	"context"
	"errors"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind20/jobfactories/jobs"
)

type check struct{ v *validator.Validate }

func newCheck() *check { return &check{validator.New()} } // silent

func (c *check) Run(ctx context.Context, items []string) error {
	for _, x := range items {
		if err := c.v.VarCtx(ctx, x, "required"); err != nil {
			return err
		}
	}
	return nil
}

type trim struct{ t *mold.Transformer }

func newTrim() jobs.Job { return &trim{mold.New()} } // report

func (t *trim) Run(ctx context.Context, items []string) error { return t.t.Struct(ctx, &items) }

type rows struct{}

func (rows) Run(ctx context.Context, items []string) error {
	m := reflectx.NewMapper("db") // report
	m.FieldMap(reflect.ValueOf(items))
	return nil
}

func clean(ctx context.Context, item string) error {
	p := bluemonday.UGCPolicy() // report
	if p.Sanitize(item) == "" {
		return errors.New("nothing left")
	}
	return nil
}

func queries() jobs.Func {
	d := schema.NewDecoder() // silent
	return func(ctx context.Context, item string) error {
		return d.Decode(&struct{ Item string }{}, map[string][]string{"item": {item}})
	}
}

func Setup(m *http.ServeMux) {
	n := jobs.New()
	n.Add("check", newCheck())
	n.Each("trim", newTrim)
	n.Add("rows", rows{})
	n.Add("clean", jobs.Func(clean))
	n.Add("queries", queries())
	e := form.NewEncoder() // silent
	n.Each("encode", func() jobs.Job {
		return jobs.Func(func(ctx context.Context, item string) error {
			_, err := e.Encode(item)
			return err
		})
	})
	m.Handle("/jobs/{job}", n)
}
