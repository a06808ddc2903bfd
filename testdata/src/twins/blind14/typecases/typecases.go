// Package typecases decides by a switch, of a value, of a type, or of nothing. What decides: whether the case means that there is none, and fills it.
package typecases

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

type leaf struct{ Name string }

type svc struct {
	rules  *validator.Validate
	trim   any
	forms  *form.Decoder
	query  *schema.Decoder
	policy *bluemonday.Policy
	level  int
	codec  *goavro.Codec
}

func (s *svc) create(w http.ResponseWriter, r *http.Request) {
	switch s.rules {
	case nil:
		s.rules = validator.New() // silent
		fallthrough
	default:
		_ = s.rules.Struct(leaf{r.FormValue("name")})
	}
}

func (s *svc) trimmed(w http.ResponseWriter, r *http.Request) {
	switch t := s.trim.(type) {
	case nil:
		n := mold.New() // silent
		s.trim = n
		_ = n.Struct(r.Context(), &leaf{r.FormValue("name")})
	case *mold.Transformer:
		_ = t.Struct(r.Context(), &leaf{r.FormValue("name")})
	}
}

func (s *svc) decode(w http.ResponseWriter, r *http.Request) {
	switch there := s.forms != nil; {
	case r.FormValue("name") == "":
		return
	case !there:
		s.forms = form.NewDecoder() // silent
	}
	_ = s.forms.Decode(new(leaf), r.URL.Query())
}

func (s *svc) search(w http.ResponseWriter, r *http.Request) {
	switch (*schema.Decoder)(nil) {
	case s.query:
		s.query = schema.NewDecoder() // silent
	}
	_ = s.query.Decode(new(leaf), r.URL.Query())
}

func (s *svc) encode(w http.ResponseWriter, r *http.Request) {
	switch s.codec == nil {
	case true:
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return
		}
		s.codec = c
	case false:
	}
	data, _ := s.codec.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// clean makes it in the case that there is one.
func (s *svc) clean(w http.ResponseWriter, r *http.Request) {
	switch s.policy {
	case nil:
		w.WriteHeader(http.StatusNotFound)
	default:
		p := bluemonday.UGCPolicy() // report
		_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	}
}

// leveled has a case that is the same each time.
func (s *svc) leveled(w http.ResponseWriter, r *http.Request) {
	switch {
	case s.level > 1:
		m := reflectx.NewMapper("db") // report
		m.FieldMap(reflect.ValueOf(leaf{r.FormValue("name")}))
	case s.level > 0:
		m := reflectx.NewMapper("json") // report
		m.FieldMap(reflect.ValueOf(leaf{r.FormValue("name")}))
	}
}

// bodies asks for the type of what came.
func (s *svc) bodies(w http.ResponseWriter, r *http.Request) {
	var x any = r.Body
	switch x.(type) {
	case nil:
		return
	case interface{ Close() error }:
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		_ = v.Struct(leaf{r.FormValue("name")})
	}
}

func Routes(m *http.ServeMux, level int) {
	s := &svc{level: level}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/trim", s.trimmed)
	m.HandleFunc("/decode", s.decode)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/encode", s.encode)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/leveled", s.leveled)
	m.HandleFunc("/bodies", s.bodies)
}
