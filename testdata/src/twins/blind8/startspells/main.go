// Package main has functions that the start calls by a name that is not theirs. What decides: whether something else calls them, too.
package main

import (
	"context"
	"flag"
	"log"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	A string `validate:"required" db:"a"`
}

type component interface {
	start(ctx context.Context) error
}

type rules struct{ v *validator.Validate }

func (c *rules) start(ctx context.Context) error {
	c.v = validator.New() // silent
	return c.v.VarCtx(ctx, "start", "alpha")
}

type startFunc func(ctx context.Context) error

func (f startFunc) start(ctx context.Context) error { return f(ctx) }

var components []component

func register(c component) { components = append(components, c) }

// reset is called by the start, and by an administrator, who wants a new one.
func (s *server) reset() {
	s.clean = bluemonday.UGCPolicy() // silent
}

type server struct {
	rules *rules
	clean *bluemonday.Policy
	query *schema.Decoder
	names *reflectx.Mapper
	hooks struct {
		up   func(*server)
		each func(*server) *form.Decoder
	}
}

func (s *server) start(ctx context.Context) error {
	s.reset()
	for _, f := range [...]func(){s.makeQuery, func() { s.hooks.up(s) }} {
		f()
	}
	return ctx.Err()
}

func (s *server) makeQuery() {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	s.query = d
}

func up(s *server) {
	s.names = reflectx.NewMapper("db") // silent
}

func each(s *server) *form.Decoder {
	return form.NewDecoder() // report
}

func (s *server) handle(w http.ResponseWriter, r *http.Request) {
	x := in{s.clean.Sanitize(r.FormValue("a"))}
	_ = s.rules.v.Struct(x)
	_ = s.query.Decode(&x, r.URL.Query())
	_ = s.hooks.each(s).Decode(&x, r.URL.Query())
	_ = s.names.FieldMap(reflect.ValueOf(x))
}

func (s *server) clear(w http.ResponseWriter, r *http.Request) { s.reset() }

// warm is a component, by conversion.
func warm(ctx context.Context) error {
	t := mold.New() // silent
	return t.Struct(ctx, &in{"warm"})
}

// ping is not a component, but has the type of one; a handler calls it.
func ping(ctx context.Context) error {
	t := mold.New() // report
	return t.Struct(ctx, &in{"ping"})
}

func main() {
	check := flag.Bool("check", false, "")
	flag.Parse()
	s := &server{rules: &rules{}}
	s.hooks.up, s.hooks.each = up, each
	register(s.rules)
	register(startFunc(warm))
	register(s)
	for _, c := range components {
		if err := c.start(context.Background()); err != nil {
			log.Fatal(err)
		}
	}
	if *check {
		func() {
			_ = validator.New().Struct(in{"check"}) // silent
		}()
		return
	}
	pinger := startFunc(ping)
	http.HandleFunc("/ping", func(w http.ResponseWriter, r *http.Request) { _ = pinger(r.Context()) })
	http.HandleFunc("/clear", s.clear)
	http.HandleFunc("/", s.handle)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
