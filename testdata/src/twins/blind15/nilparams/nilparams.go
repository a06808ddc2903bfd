// Package nilparams has defaults for what callers leave out. What decides: what the callers give, and how often they call.
package nilparams

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

type in struct{ Name string }

// check has a default; it is left out for each request.
func check(v *validator.Validate, x in) error {
	if v == nil {
		v = validator.New() // report
	}
	return v.Struct(x)
}

// newService has a default; it is made once.
func newService(t *mold.Transformer) *service {
	if t == nil {
		t = mold.New() // silent
	}
	return &service{t: t}
}

type service struct {
	t *mold.Transformer
	d *form.Decoder
}

type config struct {
	D   *form.Decoder
	Pol *bluemonday.Policy
}

// fill sets what is not set.
func (c *config) fill() {
	if c.D == nil {
		c.D = form.NewDecoder() // silent
	}
	if c.Pol == nil {
		c.Pol = bluemonday.UGCPolicy() // silent
	}
}

// orDefault is called in a handler.
func orDefault(d *schema.Decoder) *schema.Decoder {
	if d != nil {
		return d
	}
	return schema.NewDecoder() // report
}

// byCount takes none or one.
func byCount(x in, ms ...*reflectx.Mapper) {
	var m *reflectx.Mapper
	if len(ms) > 0 {
		m = ms[0]
	} else {
		m = reflectx.NewMapper("db") // report
	}
	m.FieldMap(reflect.ValueOf(x))
}

// byCountAtStart looks alike.
func byCountAtStart(ms ...*reflectx.Mapper) http.HandlerFunc {
	var m *reflectx.Mapper
	switch len(ms) {
	case 0:
		m = reflectx.NewMapper("db") // silent
	default:
		m = ms[0]
	}
	return func(w http.ResponseWriter, r *http.Request) {
		m.FieldMap(reflect.ValueOf(in{r.FormValue("n")}))
		byCount(in{r.FormValue("n")})
	}
}

func (s *service) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := in{r.FormValue("n")}
	_ = check(nil, x)
	_ = s.t.Struct(r.Context(), &x)
	_ = s.d.Decode(&x, r.URL.Query())
	_ = orDefault(nil).Decode(&x, r.URL.Query())
}

func handler(c *config) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_ = c.D.Decode(new(in), r.URL.Query())
		_, _ = w.Write([]byte(c.Pol.Sanitize(r.FormValue("n"))))
	}
}

func Routes(m *http.ServeMux) {
	s := newService(nil)
	c := new(config)
	c.fill()
	s.d = c.D
	m.Handle("/", s)
	m.Handle("/c", handler(c))
	m.Handle("/n", byCountAtStart())
}
