// Package constways asks what is known beforehand. What decides: whether the answer leads to where it is built.
package constways

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type row struct{ Name string }

func in(r *http.Request) *row { return &row{r.FormValue("name")} }

const (
	debug   = false
	lazy    = !debug
	level   = 1 << 2
	name    = "con" + "st"
	maxRows = len(name) - 5
)

type lab struct {
	rules  *validator.Validate
	trim   *mold.Transformer
	fields *reflectx.Mapper
}

func (l *lab) create(w http.ResponseWriter, r *http.Request) {
	if debug && r.FormValue("debug") != "" {
		_ = validator.New().Struct(in(r)) // silent
	}
}

func (l *lab) change(w http.ResponseWriter, r *http.Request) {
	switch {
	case level&4 == 0, !lazy:
		_ = mold.New().Struct(r.Context(), in(r)) // silent
	}
}

func (l *lab) search(w http.ResponseWriter, r *http.Request) {
	for range maxRows {
		_ = form.NewDecoder().Decode(in(r), r.URL.Query()) // silent
	}
}

func (l *lab) find(w http.ResponseWriter, r *http.Request) {
	if off := name[0] == 'x'; off || maxRows > 0 {
		_ = schema.NewDecoder().Decode(in(r), r.URL.Query()) // silent
	}
}

func (l *lab) rows(w http.ResponseWriter, r *http.Request) {
	if !lazy || l.fields == nil {
		l.fields = reflectx.NewMapper("db") // silent
	}
	l.fields.FieldMap(reflect.ValueOf(in(r)))
}

func (l *lab) strictly(w http.ResponseWriter, r *http.Request) {
	if lazy || r.FormValue("debug") != "" {
		_ = validator.New(validator.WithRequiredStructEnabled()).Struct(in(r)) // report
	}
}

func (l *lab) trimmed(w http.ResponseWriter, r *http.Request) {
	switch level {
	case 8 >> 1:
		_ = mold.New().Struct(r.Context(), in(r)) // report
	}
}

func (l *lab) mapped(w http.ResponseWriter, r *http.Request) {
	for range maxRows + 1 {
		reflectx.NewMapper("json").FieldMap(reflect.ValueOf(in(r))) // report
	}
}

func (l *lab) write(w http.ResponseWriter, r *http.Request) {
	if p := (*bluemonday.Policy)(nil); !lazy || p == nil {
		p = bluemonday.UGCPolicy() // report
		_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	}
}

func Routes(m *http.ServeMux) {
	s := new(lab)
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/strictly", s.strictly)
	m.HandleFunc("/trimmed", s.trimmed)
	m.HandleFunc("/mapped", s.mapped)
	m.HandleFunc("/write", s.write)
}
