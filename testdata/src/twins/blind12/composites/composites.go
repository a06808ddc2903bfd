// Package composites puts interfaces and structs together from others. What decides: whose method it is that is called in the end, and whether that
// one makes something.
package composites

import (
	"context"
	"io"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type checker interface{ Check(x any) error }

type namer interface{ Names(x any) int }

// service is what handlers know.
type service interface {
	checker
	namer
	io.Closer
}

// base does the simple things in the simple way.
type base struct{}

func (base) Check(x any) error { return validator.New().Struct(x) } // report

func (base) Close() error { return nil }

// orders has the checks of base.
type orders struct{ base }

func (o orders) Names(x any) int {
	return len(reflectx.NewMapper("db").FieldMap(reflect.ValueOf(x))) // report
}

// users has its own.
type users struct {
	base
	rules  *validator.Validate
	fields *reflectx.Mapper
}

func (u *users) Check(x any) error { return u.rules.Struct(x) }

func (u *users) Names(x any) int { return len(u.fields.FieldMap(reflect.ValueOf(x))) }

func newUsers() *users {
	return &users{
		rules:  validator.New(validator.WithRequiredStructEnabled()), // silent
		fields: reflectx.NewMapper("json"),                           // silent
	}
}

// decoders makes decoders.
type decoders interface{ Decoder() *form.Decoder }

type freshDecoders struct{}

func (freshDecoders) Decoder() *form.Decoder {
	return form.NewDecoder() // report
}

type keptDecoders struct{ d *form.Decoder }

func (k *keptDecoders) Decoder() *form.Decoder {
	if k.d == nil {
		k.d = form.NewDecoder() // silent
	}
	return k.d
}

type cleaner interface{ Clean(string) string }

type plain struct{ policy *bluemonday.Policy }

func (p plain) Clean(s string) string { return p.policy.Sanitize(s) }

// strict cleans again, by a policy for itself.
type strict struct{ cleaner }

func (s strict) Clean(text string) string {
	return bluemonday.NewPolicy().Sanitize(s.cleaner.Clean(text)) // report
}

// failure is an error.
type failure struct{ order any }

func (f failure) Error() string {
	t := mold.New() // report
	if err := t.Struct(context.Background(), f.order); err != nil {
		return err.Error()
	}
	return "failed"
}

type server struct {
	services map[string]service
	decoders []decoders
	cleaner
	schema func() *schema.Decoder
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := struct{ Name string }{s.Clean(r.FormValue("name"))}
	for _, d := range s.decoders {
		_ = d.Decoder().Decode(&x, r.URL.Query())
	}
	_ = s.schema().Decode(&x, r.URL.Query())
	svc, ok := s.services[r.URL.Path]
	if !ok || svc.Check(x) != nil || svc.Names(x) == 0 {
		http.Error(w, failure{&x}.Error(), http.StatusBadRequest)
	}
}

func New() http.Handler {
	d := schema.NewDecoder() // silent
	return &server{
		services: map[string]service{"/orders": orders{}, "/users": newUsers()},
		decoders: []decoders{freshDecoders{}, new(keptDecoders)},
		cleaner:  strict{plain{bluemonday.UGCPolicy()}}, // silent
		schema:   func() *schema.Decoder { return d },
	}
}
