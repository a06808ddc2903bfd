// Package schedules has jobs that the clock starts. What decides: whether the job has it, or each of what the job finds.
package schedules

import (
	"context"
	"reflect"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/robfig/cron/v3"
)

type bill struct {
	Name   string
	Values map[string][]string
}

type store interface {
	Due(ctx context.Context) ([]bill, error)
}

// Schedule is given what it schedules with.
func Schedule(c *cron.Cron, st store) error {
	v := validator.New() // silent
	if _, err := c.AddFunc("@hourly", func() {
		bs, err := st.Due(context.Background())
		if err != nil {
			return
		}
		for _, b := range bs {
			_ = v.Struct(b)
		}
	}); err != nil {
		return err
	}
	j := &job{st: st, trim: mold.New()} // silent
	if _, err := c.AddFunc("@daily", j.Run); err != nil {
		return err
	}
	_, err := c.AddFunc("@weekly", func() { report(st) })
	return err
}

type job struct {
	st   store
	trim *mold.Transformer
}

func (j *job) Run() {
	d := form.NewDecoder() // silent
	bs, err := j.st.Due(context.Background())
	if err != nil {
		return
	}
	for i := range bs {
		_ = d.Decode(&bs[i], bs[i].Values)
		_ = j.trim.Struct(context.Background(), &bs[i])
		remind(bs[i])
	}
}

func remind(b bill) {
	m := reflectx.NewMapper("db") // report
	m.FieldMap(reflect.ValueOf(b))
}

func report(st store) {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return
	}
	bs, err := st.Due(context.Background())
	if err != nil {
		return
	}
	for _, b := range bs {
		_, _ = c.BinaryFromNative(nil, b.Name)
		q := schema.NewDecoder() // report
		_ = q.Decode(&b, b.Values)
	}
}

// Loop is the clock itself.
func Loop(ctx context.Context, st store) {
	for {
		next := time.Now().Truncate(time.Hour).Add(time.Hour)
		select {
		case <-time.After(time.Until(next)):
		case <-ctx.Done():
			return
		}
		v := validator.New(validator.WithRequiredStructEnabled()) // silent
		bs, err := st.Due(ctx)
		if err != nil {
			continue
		}
		for _, b := range bs {
			_ = v.Struct(b)
		}
	}
}
