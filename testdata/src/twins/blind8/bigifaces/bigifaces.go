// Package bigifaces calls through interfaces that embed others. What decides: which type stands behind the interface, and what it does.
package bigifaces

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

type line struct {
	SKU string `validate:"required" db:"sku"`
}

type Mapper interface{ Columns() []string }

type Checker interface{ Check() error }

type Big interface {
	Mapper
	Name() string
}

type Bigger interface {
	Big
	interface{ Checker }
}

// eager makes it with each call.
type eager struct{}

func (eager) Columns() []string {
	m := reflectx.NewMapper("db") // report
	return paths(m)
}

func (eager) Name() string { return "eager" }

func (eager) Check() error {
	return validator.New().Var("eager", "alpha") // report
}

// kept has it.
type kept struct {
	m *reflectx.Mapper
	v *validator.Validate
}

func newKept() *kept {
	return &kept{
		m: reflectx.NewMapper("db"), // silent
		v: validator.New(),          // silent
	}
}

func (k *kept) Columns() []string { return paths(k.m) }
func (k *kept) Name() string      { return "kept" }
func (k *kept) Check() error      { return k.v.Var("kept", "alpha") }

// idle is behind the small interface, at the start only.
type idle struct{}

func (idle) Warm() error {
	return validator.New().Var("idle", "alpha") // silent
}

type Warmer interface{ Warm() error }

func paths(m *reflectx.Mapper) (out []string) {
	for _, f := range m.TypeMap(reflect.TypeFor[line]()).Index {
		out = append(out, f.Path)
	}
	return out
}

// Source makes decoders; it is embedded by value in a struct.
type Source interface {
	Query() *schema.Decoder
	Form() *form.Decoder
}

type mixed struct{ query *schema.Decoder }

func (m mixed) Query() *schema.Decoder { return m.query }

func (m mixed) Form() *form.Decoder {
	return form.NewDecoder() // report
}

type server struct {
	Source
	all  []Big
	most Bigger
}

func New() *server {
	for _, w := range []Warmer{idle{}} {
		if err := w.Warm(); err != nil {
			panic(err)
		}
	}
	return &server{
		Source: mixed{schema.NewDecoder()}, // silent
		all:    []Big{eager{}, newKept()},
		most:   eager{},
	}
}

func (s *server) columns(w http.ResponseWriter, r *http.Request) {
	for _, b := range s.all {
		for _, c := range b.Columns() {
			_, _ = w.Write([]byte(b.Name() + c))
		}
	}
	if s.most.Check() != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	var l line
	if s.Query().Decode(&l, r.URL.Query()) != nil || s.Form().Decode(&l, r.URL.Query()) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (s *server) Routes(m *http.ServeMux) {
	m.HandleFunc("/columns", s.columns)
	m.HandleFunc("/find", s.find)
}
