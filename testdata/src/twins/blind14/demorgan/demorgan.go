// Package demorgan says no in many ways. What decides: whether it follows from the words that there is none yet.
package demorgan

import (
	"errors"
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

type fruit struct{ Name string }

type svc struct {
	rules  *validator.Validate
	trim   *mold.Transformer
	forms  *form.Decoder
	query  *schema.Decoder
	fields *reflectx.Mapper
	codec  *goavro.Codec
	policy *bluemonday.Policy
	strict *bluemonday.Policy
	closed bool
	err    error
}

func has[T any](p *T) bool { return p != nil }

func lacks[T any](p *T) bool { return !has(p) }

func (s *svc) create(w http.ResponseWriter, r *http.Request) {
	if !(s.rules != nil) {
		s.rules = validator.New() // silent
	}
	if !(!s.closed && nil != s.trim) {
		if s.closed {
			return
		}
		s.trim = mold.New() // silent
	}
	f := fruit{r.FormValue("name")}
	_ = s.trim.Struct(r.Context(), &f)
	_ = s.rules.Struct(f)
}

func (s *svc) decode(w http.ResponseWriter, r *http.Request) {
	if !lacks(s.forms) {
		_ = s.forms.Decode(new(fruit), r.URL.Query())
		return
	}
	d := form.NewDecoder() // silent
	s.forms = d
	_ = d.Decode(new(fruit), r.URL.Query())
}

func (s *svc) search(w http.ResponseWriter, r *http.Request) {
	missing := s.query == nil
	if there := !missing; !there {
		s.query = schema.NewDecoder() // silent
	}
	_ = s.query.Decode(new(fruit), r.URL.Query())
}

// columns says "or", and each of the two means that there is one.
func (s *svc) columns(w http.ResponseWriter, r *http.Request) {
	if has(s.fields) || s.closed {
		if s.closed {
			return
		}
	} else {
		s.fields = reflectx.NewMapper("db") // silent
	}
	s.fields.FieldMap(reflect.ValueOf(fruit{r.FormValue("name")}))
}

var errNone = errors.New("none")

func (s *svc) ready() error {
	if s.codec == nil {
		return errNone
	}
	return nil
}

func (s *svc) encode(w http.ResponseWriter, r *http.Request) {
	if err := s.ready(); err != nil {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return
		}
		s.codec = c
	}
	data, _ := s.codec.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// clean has it the wrong way round.
func (s *svc) clean(w http.ResponseWriter, r *http.Request) {
	if !(s.policy == nil) {
		s.policy = bluemonday.UGCPolicy() // report
	}
	_, _ = w.Write([]byte(s.policy.Sanitize(r.FormValue("text"))))
}

// either says "or" where there may be one.
func (s *svc) either(w http.ResponseWriter, r *http.Request) {
	if s.strict == nil || r.FormValue("text") != "" {
		s.strict = bluemonday.NewPolicy() // report
	}
	_, _ = w.Write([]byte(s.strict.Sanitize(r.FormValue("text"))))
}

// failed looks at something else.
func (s *svc) failed(w http.ResponseWriter, r *http.Request) {
	if !(s.err != nil) {
		d := schema.NewDecoder() // report
		d.ZeroEmpty(true)
		s.err = nil
		_ = d.Decode(new(fruit), r.URL.Query())
	}
}

func Routes(m *http.ServeMux) {
	s := &svc{policy: bluemonday.NewPolicy()} // silent
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/decode", s.decode)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/columns", s.columns)
	m.HandleFunc("/encode", s.encode)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/either", s.either)
	m.HandleFunc("/failed", s.failed)
}
