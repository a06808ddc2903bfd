// Package keptbyclosure has instances that only a function literal holds. What decides: whether the literal is given to
// somebody who keeps it, or is called and forgotten before the function returns.
package keptbyclosure

import (
	"context"
	"net/http"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/nats-io/nats.go"
	"github.com/robfig/cron/v3"
	"github.com/spf13/cobra"
)

type store interface{ All() []item }

type item struct{ Name string }

type app struct {
	db    store
	check func(any) error
	subs  []func(item)
	tasks chan func()
	by    map[string]func(item) error
}

func (a *app) Cron(c *cron.Cron) error {
	v := validator.New() // silent
	_, err := c.AddFunc("@hourly", func() {
		for _, i := range a.db.All() {
			_ = v.Struct(i)
		}
	})
	return err
}

func (a *app) Nats(nc *nats.Conn) error {
	v := validator.New() // silent
	_, err := nc.Subscribe("x", func(m *nats.Msg) { _ = v.Var(m.Data, "json") })
	return err
}

func (a *app) Field() {
	v := validator.New() // silent
	a.check = func(x any) error { return v.Struct(x) }
}

func (a *app) Subscribe(tag string) {
	v := validator.New() // silent
	a.subs = append(a.subs, func(i item) { _ = v.Var(i.Name, tag) })
}

func (a *app) Enqueue(i item) {
	v := validator.New() // report
	done := make(chan error, 1)
	run := func() { done <- v.Struct(i) }
	run()
	<-done
}

func (a *app) Named(name string) {
	v := validator.New() // silent
	a.by[name] = func(i item) error { return v.Struct(i) }
}

func (a *app) Handle(mux *http.ServeMux, path string) {
	v := validator.New() // silent
	h := func(w http.ResponseWriter, r *http.Request) { _ = v.Struct(r.URL) }
	mux.HandleFunc(path, h)
}

func Maker(tags ...string) (fs []func(string) error) {
	v := validator.New() // silent
	for _, t := range tags {
		fs = append(fs, func(s string) error { return v.Var(s, t) })
	}
	return fs
}

type rule struct{ ok func(item) bool }

func Rule(tag string) *rule {
	v := validator.New() // silent
	return &rule{ok: func(i item) bool { return v.Var(i.Name, tag) == nil }}
}

func Rules(tags []string) (rs []*rule) {
	for _, t := range tags {
		v := validator.New() // silent
		rs = append(rs, &rule{ok: func(i item) bool { return v.Var(i.Name, t) == nil }})
	}
	return rs
}

func Ticks(ctx context.Context, db store) {
	v := validator.New() // silent
	tick := func() {
		for _, i := range db.All() {
			_ = v.Struct(i)
		}
	}
	go func() {
		for range time.Tick(time.Hour) {
			tick()
		}
	}()
}

func Cmd(names *[]string) *cobra.Command {
	v := validator.New() // silent
	return &cobra.Command{RunE: func(*cobra.Command, []string) error { return v.Var(*names, "min=1") }}
}

type method struct{ v *validator.Validate }

func (m method) each(i item) { _ = m.v.Struct(i) }

func (a *app) Method() {
	m := method{validator.New()} // silent
	a.subs = append(a.subs, m.each)
}

// Called and forgotten.

func Now(is []item) (n int) {
	v := validator.New() // report
	ok := func(i item) bool { return v.Struct(i) == nil }
	for _, i := range is {
		if ok(i) {
			n++
		}
	}
	return n
}

func each(is []item, f func(item)) {
	for _, i := range is {
		f(i)
	}
}

func Given(is []item) {
	v := validator.New() // report
	each(is, func(i item) { _ = v.Struct(i) })
}

func Deferred(i *item) {
	v := validator.New() // report
	defer func() { _ = v.Struct(i) }()
	i.Name += "!"
}

func Local(is []item) {
	var fs []func() error
	v := validator.New() // report
	for _, i := range is {
		fs = append(fs, func() error { return v.Struct(i) })
	}
	for _, f := range fs {
		_ = f()
	}
}

func Bound(is []item) {
	m := method{validator.New()} // report
	each(is, m.each)
}

func Table(kind string, i item) error {
	v := validator.New() // report
	return map[string]func() error{
		"a": func() error { return v.Struct(i) },
		"b": func() error { return v.Var(i.Name, "required") },
	}[kind]()
}
