// Package jobs does jobs that another package takes from a queue. What decides: what is done for each of them.
package jobs

import (
	"context"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind24/queuekits/queue"
)

type mail struct{ v *validator.Validate }

func newMail() *mail { return &mail{validator.New()} } // silent

func (*mail) Kind() string { return "mail" }

func (m *mail) Do(ctx context.Context, j queue.Job) error {
	j.Kind = clean(j.Kind)
	return m.v.StructCtx(ctx, j)
}

func clean(s string) string {
	p := bluemonday.UGCPolicy() // report
	return p.Sanitize(s)
}

type trim struct{}

func (trim) Kind() string { return "trim" }

func (trim) Do(ctx context.Context, j queue.Job) error {
	t := mold.New() // report
	return t.Struct(ctx, &j)
}

func rows(m *reflectx.Mapper) queue.Consumer {
	d := schema.NewDecoder() // silent
	return queue.Func("rows", func(ctx context.Context, j queue.Job) error {
		m.FieldMap(reflect.ValueOf(j))
		return d.Decode(&j, nil)
	})
}

func encode(ctx context.Context, j queue.Job) error {
	e := form.NewEncoder() // report
	_, err := e.Encode(j)
	return err
}

func Run(ctx context.Context) error {
	s := queue.NewServer(
		newMail(),
		trim{},
		rows(reflectx.NewMapper("db")), // silent
		queue.Func("encode", encode),
		queue.Func("query", func(ctx context.Context, j queue.Job) error {
			return schema.NewDecoder().Decode(&j, nil) // report
		}),
	)
	s.Every(func(ctx context.Context) {
		_ = mold.New().Struct(ctx, &queue.Job{Kind: "clock"}) // silent
	})
	return s.Run(ctx)
}
