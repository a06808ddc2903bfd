// Package shortcircuits makes something in the second half of an "and" or an "or". What decides: whether the first half says that it is there.
package shortcircuits

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

type item struct{ Name string }

type store struct {
	rules  *validator.Validate
	trim   *mold.Transformer
	forms  *form.Decoder
	query  *schema.Decoder
	fields *reflectx.Mapper
	text   *bluemonday.Policy
	enc    *form.Encoder
	ready  bool
}

func (s *store) fill() bool {
	s.rules = validator.New() // silent
	return true
}

func (s *store) create(w http.ResponseWriter, r *http.Request) {
	_ = s.rules != nil || s.fill()
	_ = s.rules.Struct(item{r.FormValue("name")})
}

func (s *store) newTrim() *mold.Transformer {
	s.trim = mold.New() // silent
	return s.trim
}

func (s *store) change(w http.ResponseWriter, r *http.Request) {
	if ok := s.trim != nil || s.newTrim() != nil; ok {
		_ = s.trim.Struct(r.Context(), &item{r.FormValue("name")})
	}
}

func (s *store) newForms() bool {
	s.forms = form.NewDecoder() // report
	return true
}

// search says "and": it makes it when there is one, and when there is none it was made before.
func (s *store) search(w http.ResponseWriter, r *http.Request) {
	if s.forms == nil && !s.newForms() || s.forms != nil && !s.newForms() {
		return
	}
	_ = s.forms.Decode(&item{}, r.URL.Query())
}

func (s *store) newQuery() bool {
	s.query = schema.NewDecoder() // silent
	s.ready = true
	return s.ready
}

func (s *store) find(w http.ResponseWriter, r *http.Request) {
	switch {
	case s.ready, s.newQuery():
		_ = s.query.Decode(&item{}, r.URL.Query())
	}
}

func mapper() (*reflectx.Mapper, bool) {
	return reflectx.NewMapper("db"), true // report
}

// rows asks whether the request wants it, which says nothing of what is there.
func (s *store) rows(w http.ResponseWriter, r *http.Request) {
	wants := r.FormValue("rows") != "" && func() bool { m, ok := mapper(); s.fields = m; return ok }()
	if wants {
		s.fields.FieldMap(reflect.ValueOf(item{r.FormValue("name")}))
	}
}

func policy(p **bluemonday.Policy) bool {
	*p = bluemonday.UGCPolicy() // silent
	return true
}

func (s *store) write(w http.ResponseWriter, r *http.Request) {
	for s.text != nil || policy(&s.text) {
		_, _ = w.Write([]byte(s.text.Sanitize(r.FormValue("text"))))
		break
	}
}

func encoder(p **form.Encoder) bool {
	*p = form.NewEncoder() // report
	return true
}

// encode fills what is the request's.
func (s *store) encode(w http.ResponseWriter, r *http.Request) {
	var e *form.Encoder
	if e != nil || encoder(&e) {
		_, _ = e.Encode(item{r.FormValue("name")})
	}
}

func Routes(m *http.ServeMux, s *store) {
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/write", s.write)
	m.HandleFunc("/encode", s.encode)
}
