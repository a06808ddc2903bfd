// Package deferfills fills what is missing on the way out, or from a function that stands in another. What decides: what is filled.
package deferfills

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type course struct{ Name string }

type school struct {
	rules  *validator.Validate
	trim   *mold.Transformer
	forms  *form.Decoder
	policy *bluemonday.Policy
	fields *reflectx.Mapper
	query  *schema.Decoder
	codec  *goavro.Codec
}

// enrol keeps it when it is done.
func (s *school) enrol(w http.ResponseWriter, r *http.Request) {
	v := s.rules
	defer func() { s.rules = v }()
	if v == nil {
		v = validator.New() // silent
	}
	_ = v.Struct(course{r.FormValue("name")})
}

// change has a function that sees to it.
func (s *school) change(w http.ResponseWriter, r *http.Request) {
	ensure := func() {
		if s.trim == nil {
			s.trim = mold.New() // silent
		}
	}
	ensure()
	_ = s.trim.Struct(r.Context(), &course{r.FormValue("name")})
}

// search has one that returns it.
func (s *school) search(w http.ResponseWriter, r *http.Request) {
	get := func() *form.Decoder {
		if s.forms != nil {
			return s.forms
		}
		d := form.NewDecoder() // silent
		s.forms = d
		return d
	}
	_ = get().Decode(new(course), r.URL.Query())
}

// text calls it where it stands.
func (s *school) text(w http.ResponseWriter, r *http.Request) {
	p := func(have **bluemonday.Policy) *bluemonday.Policy {
		if *have == nil {
			*have = bluemonday.UGCPolicy() // silent
		}
		return *have
	}(&s.policy)
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

// prepare is for the next one.
func (s *school) prepare(w http.ResponseWriter, r *http.Request) {
	if s.fields != nil {
		s.fields.FieldMap(reflect.ValueOf(course{r.FormValue("name")}))
		return
	}
	defer func() {
		if s.fields == nil {
			s.fields = reflectx.NewMapper("db") // silent
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

func (s *school) keep(q *schema.Decoder) { s.query = q }

// sift hands it to a deferred method.
func (s *school) sift(w http.ResponseWriter, r *http.Request) {
	q := s.query
	if q == nil {
		q = schema.NewDecoder() // silent
		defer s.keep(q)
	}
	_ = q.Decode(new(course), r.URL.Query())
}

// export keeps it by a named result.
func (s *school) encoder() (c *goavro.Codec, err error) {
	if s.codec != nil {
		return s.codec, nil
	}
	defer func() {
		if err == nil {
			s.codec = c
		}
	}()
	return goavro.NewCodec(`"string"`) // silent
}

func (s *school) export(w http.ResponseWriter, r *http.Request) {
	if c, err := s.encoder(); err == nil {
		data, _ := c.BinaryFromNative(nil, r.FormValue("name"))
		_, _ = w.Write(data)
	}
}

// leave has a function that fills its own variable.
func (s *school) leave(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	ensure := func() {
		if v == nil {
			v = validator.New(validator.WithRequiredStructEnabled()) // report
		}
	}
	ensure()
	_ = v.Struct(course{r.FormValue("name")})
}

// after makes it on the way out, each time.
func (s *school) after(w http.ResponseWriter, r *http.Request) {
	defer func() {
		t := mold.New() // report
		_ = t.Struct(r.Context(), &course{r.FormValue("name")})
	}()
	w.WriteHeader(http.StatusOK)
}

// forgotten is kept by nobody, since what is deferred has the value of before.
func (s *school) forgotten(w http.ResponseWriter, r *http.Request) {
	var d *form.Decoder
	defer s.note(d)
	if d == nil {
		d = form.NewDecoder() // report
	}
	_ = d.Decode(new(course), r.URL.Query())
}

func (s *school) note(d *form.Decoder) {
	if d != nil {
		s.forms = d
	}
}

// given fills what a function inside was given.
func (s *school) given(w http.ResponseWriter, r *http.Request) {
	fill := func(p *bluemonday.Policy) *bluemonday.Policy {
		if p == nil {
			p = bluemonday.NewPolicy() // report
		}
		return p
	}
	_, _ = w.Write([]byte(fill(nil).Sanitize(r.FormValue("text"))))
}

// rescued makes one for what went wrong.
func (s *school) rescued(w http.ResponseWriter, r *http.Request) {
	defer func() {
		if e := recover(); e == nil {
			m := reflectx.NewMapper("json") // report
			m.FieldMap(reflect.ValueOf(course{r.FormValue("name")}))
		}
	}()
	_, _ = w.Write([]byte("ok"))
}

func Routes(m *http.ServeMux) {
	s := new(school)
	m.HandleFunc("/enrol", s.enrol)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/text", s.text)
	m.HandleFunc("/prepare", s.prepare)
	m.HandleFunc("/sift", s.sift)
	m.HandleFunc("/export", s.export)
	m.HandleFunc("/leave", s.leave)
	m.HandleFunc("/after", s.after)
	m.HandleFunc("/forgotten", s.forgotten)
	m.HandleFunc("/given", s.given)
	m.HandleFunc("/rescued", s.rescued)
}
