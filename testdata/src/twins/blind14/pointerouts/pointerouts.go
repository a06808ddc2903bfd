// Package pointerouts writes what it makes through a pointer. What decides: to where it points.
package pointerouts

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

type thing struct{ Name string }

var rules *validator.Validate

func fillRules(v **validator.Validate) {
	if *v == nil {
		*v = validator.New() // silent
	}
}

func create(w http.ResponseWriter, r *http.Request) {
	fillRules(&rules)
	_ = rules.Struct(thing{r.FormValue("name")})
}

func fillTrim(t **mold.Transformer) {
	if *t == nil {
		*t = mold.New() // report
	}
}

func trim(w http.ResponseWriter, r *http.Request) {
	var t *mold.Transformer
	fillTrim(&t)
	_ = t.Struct(r.Context(), &thing{r.FormValue("name")})
}

// setOnce is for all kinds.
func setOnce[T any](p **T, mk func() *T) *T {
	if *p == nil {
		*p = mk()
	}
	return *p
}

var decoder *form.Decoder

func decode(w http.ResponseWriter, r *http.Request) {
	_ = setOnce(&decoder, form.NewDecoder).Decode(new(thing), r.URL.Query()) // silent: the constructor is called elsewhere
}

func query(w http.ResponseWriter, r *http.Request) {
	var d *schema.Decoder
	_ = setOnce(&d, schema.NewDecoder).Decode(new(thing), r.URL.Query()) // report
}

type server struct {
	fields *reflectx.Mapper
	last   *reflectx.Mapper
	policy bluemonday.Policy
	filled bool
}

func (s *server) slot() **reflectx.Mapper { return &s.fields }

// columns asks for the place.
func (s *server) columns(w http.ResponseWriter, r *http.Request) {
	p := s.slot()
	if *p == nil {
		*p = reflectx.NewMapper("db") // silent
	}
	(*p).FieldMap(reflect.ValueOf(thing{r.FormValue("name")}))
}

// clean copies what it makes into a value that stays.
func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	if !s.filled {
		s.policy = *bluemonday.UGCPolicy() // silent
		s.filled = true
	}
	_, _ = w.Write([]byte(s.policy.Sanitize(r.FormValue("name"))))
}

// open writes both, the codec and the error.
func open(c **goavro.Codec, err *error) {
	*c, *err = goavro.NewCodec(`"string"`) // report
}

func encode(w http.ResponseWriter, r *http.Request) {
	var c *goavro.Codec
	var err error
	if open(&c, &err); err != nil {
		return
	}
	data, _ := c.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// fixed points to a place of the server, and fills it whatever is there.
func (s *server) fixed(w http.ResponseWriter, r *http.Request) {
	p := &s.last
	*p = reflectx.NewMapper("json") // report
	(*p).FieldMap(reflect.ValueOf(thing{r.FormValue("name")}))
}

func Routes(m *http.ServeMux) {
	s := new(server)
	m.HandleFunc("/create", create)
	m.HandleFunc("/trim", trim)
	m.HandleFunc("/decode", decode)
	m.HandleFunc("/query", query)
	m.HandleFunc("/columns", s.columns)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/encode", encode)
	m.HandleFunc("/fixed", s.fixed)
}
