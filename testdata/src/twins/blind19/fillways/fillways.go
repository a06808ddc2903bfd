// Package fillways fills what is missing. What decides: whether what is filled is there in the next call.
package fillways

import (
	"cmp"
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

type inn struct {
	rules  *validator.Validate
	trim   *mold.Transformer
	forms  *form.Decoder
	query  *schema.Decoder
	fields *reflectx.Mapper
	other  *form.Decoder
	strict *validator.Validate
	copied *mold.Transformer
	text   *bluemonday.Policy
	Rooms  int
}

func (s *inn) create(w http.ResponseWriter, r *http.Request) {
	for s.rules == nil {
		s.rules = validator.New() // silent
	}
	_ = s.rules.Struct(in(r))
}

func (s *inn) change(w http.ResponseWriter, r *http.Request) {
	switch have := s.trim; {
	case have == nil:
		have = mold.New() // silent
		s.trim = have
		fallthrough
	default:
		_ = s.trim.Struct(r.Context(), in(r))
	}
}

func (s *inn) search(w http.ResponseWriter, r *http.Request) {
	d, missing := s.forms, s.forms == nil
	if missing {
		d = form.NewDecoder() // silent
		s.forms, missing = d, false
	}
	_ = d.Decode(in(r), r.URL.Query())
}

func (s *inn) find(w http.ResponseWriter, r *http.Request) {
	slot := &s.query
	if *slot != nil {
		goto use
	}
	*slot = schema.NewDecoder() // silent
use:
	_ = (*slot).Decode(in(r), r.URL.Query())
}

func (s *inn) rows(w http.ResponseWriter, r *http.Request) {
	m := func() *reflectx.Mapper {
		if m := s.fields; nil != m {
			return m
		}
		s.fields = reflectx.NewMapper("db") // silent
		return s.fields
	}()
	m.FieldMap(reflect.ValueOf(in(r)))
}

// others fills a variable.
func (s *inn) others(w http.ResponseWriter, r *http.Request) {
	d, missing := s.other, s.other == nil
	if missing {
		d = form.NewDecoder() // report
		missing = false
	}
	_ = d.Decode(in(r), r.URL.Query())
}

// strictly makes one before it asks.
func (s *inn) strictly(w http.ResponseWriter, r *http.Request) {
	s.strict = cmp.Or(s.strict, validator.New(validator.WithRequiredStructEnabled())) // report
	_ = s.strict.Struct(in(r))
}

// copies fills a copy.
func (s *inn) copies(w http.ResponseWriter, r *http.Request) {
	c := *s
	for c.copied == nil {
		c.copied = mold.New() // report
	}
	_ = c.copied.Struct(r.Context(), in(r))
}

// write fills another one of the same name.
func (s *inn) write(w http.ResponseWriter, r *http.Request) {
	if s.text == nil {
		s := &inn{Rooms: s.Rooms}
		s.text = bluemonday.UGCPolicy() // report
		_, _ = w.Write([]byte(s.text.Sanitize(r.FormValue("text"))))
	}
}

func Routes(m *http.ServeMux) {
	s := new(inn)
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/others", s.others)
	m.HandleFunc("/strictly", s.strictly)
	m.HandleFunc("/copies", s.copies)
	m.HandleFunc("/write", s.write)
}
