// Command cronreports writes reports by the clock. What decides: whether a run is given data; what a run makes for itself, or a minute, is cold.
package main

import (
	"context"
	"log"
	"os"
	"reflect"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
	"github.com/robfig/cron/v3"
)

type report struct{ Name string }

type job struct {
	t    *mold.Transformer
	seen int
}

func (j *job) run() {
	j.seen++
	_ = j.t.Struct(context.Background(), &report{})
}

func (j *job) fresh() {
	v := validator.New() // silent
	_ = v.Struct(report{os.Getenv("REPORT")})
}

// every wraps a job.
func every(f func(report) error) func() {
	return func() {
		if err := f(report{time.Now().String()}); err != nil {
			log.Print(err)
		}
	}
}

func clean(r report) error {
	p := bluemonday.UGCPolicy() // report
	r.Name = p.Sanitize(r.Name)
	return nil
}

// cleaning gives a job that has what it needs.
func cleaning() func(report) error {
	p := bluemonday.UGCPolicy() // silent
	return func(r report) error {
		r.Name = p.Sanitize(r.Name)
		return nil
	}
}

func main() {
	c := cron.New()
	j := &job{t: mold.New()} // silent
	_, _ = c.AddFunc("@hourly", j.run)
	_, _ = c.AddFunc("@hourly", j.fresh)
	_, _ = c.AddFunc("@daily", every(clean))
	_, _ = c.AddFunc("@daily", every(cleaning()))
	d := form.NewDecoder() // silent
	_, _ = c.AddFunc("@weekly", func() {
		var r report
		_ = d.Decode(&r, map[string][]string{"name": {time.Now().String()}})
	})
	_, _ = c.AddFunc("@weekly", func() {
		var r report
		d := form.NewDecoder() // silent
		_ = d.Decode(&r, map[string][]string{"name": {time.Now().String()}})
	})
	for _, spec := range []string{"@yearly", "@monthly"} {
		m := reflectx.NewMapper(spec) // silent
		_, _ = c.AddFunc(spec, func() { m.FieldMap(reflect.ValueOf(report{spec})) })
	}
	c.Start()
	tick := time.NewTicker(time.Minute)
	for range tick.C {
		dec := schema.NewDecoder() // silent
		var r report
		_ = dec.Decode(&r, map[string][]string{"name": {time.Now().String()}})
	}
}
