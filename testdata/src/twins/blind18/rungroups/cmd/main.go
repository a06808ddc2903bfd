// Command cmd has actors. What decides: whether an actor makes it, or the messages it gets do.
package main

import (
	"context"
	"errors"
	"log"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"

	"twins/blind18/rungroups/group"
)

type job struct {
	Name   string
	Values map[string][]string
}

type mail struct {
	in    chan job
	rules *validator.Validate
}

// run works with what it makes for all.
func (m *mail) run(ctx context.Context) error {
	t := mold.New() // silent
	for {
		select {
		case j := <-m.in:
			_ = m.rules.Struct(j)
			_ = t.Struct(ctx, &j)
			m.send(j)
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// send makes one for each job.
func (m *mail) send(j job) {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return
	}
	_, _ = c.BinaryFromNative(nil, j.Name)
}

// pull is started again whenever it fails.
func (m *mail) pull(ctx context.Context) error {
	d := form.NewDecoder() // report
	j, ok := <-m.in
	if !ok {
		return errors.New("closed")
	}
	return d.Decode(&j, j.Values)
}

// closing is called at the end.
func (m *mail) closing(error) {
	f := reflectx.NewMapper("db") // silent
	f.FieldMap(reflect.ValueOf(m))
}

func main() {
	m := &mail{in: make(chan job), rules: validator.New()} // silent
	ctx, cancel := context.WithCancel(context.Background())
	var g group.Group
	g.Add(m.run, m.closing)
	g.Add(group.Restart(m.pull), func(error) { cancel() })
	q := schema.NewDecoder() // silent
	srv := &http.Server{Addr: ":8080", Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var j job
		_ = q.Decode(&j, r.URL.Query())
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		if v.Struct(j) == nil {
			m.in <- j
		}
	})}
	g.Add(func(context.Context) error {
		e := form.NewEncoder() // silent
		if _, err := e.Encode(job{Name: srv.Addr}); err != nil {
			return err
		}
		return srv.ListenAndServe()
	}, func(error) { _ = srv.Close() })
	g.Add(func(ctx context.Context) error {
		for j := range m.in {
			t := mold.New() // report
			_ = t.Struct(ctx, &j)
		}
		return nil
	}, func(error) { close(m.in) })
	if err := g.Run(ctx); err != nil {
		log.Print(err)
	}
}
