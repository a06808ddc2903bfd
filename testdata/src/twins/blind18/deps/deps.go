// Package deps has structs of what a service depends on. What decides: whether a field has the thing, or the way to make it.
package deps

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type pet struct{ Name string }

// Deps is what the service gets.
type Deps struct {
	Rules     *validator.Validate
	NewTrim   func() *mold.Transformer
	NewForms  func() *form.Decoder
	Query     *schema.Decoder
	Codec     func() (*goavro.Codec, error)
	NewFields func(tag string) *reflectx.Mapper
	NewStrict func(...validator.Option) *validator.Validate
}

// Defaults has the ones that all use.
func Defaults() Deps {
	q := schema.NewDecoder() // silent
	q.IgnoreUnknownKeys(true)
	c, err := goavro.NewCodec(`"string"`) // silent
	return Deps{
		Rules:     validator.New(), // silent
		NewTrim:   mold.New,        // report
		NewForms:  form.NewDecoder, // silent
		Query:     q,
		Codec:     func() (*goavro.Codec, error) { return c, err },
		NewFields: reflectx.NewMapper, // silent: what the tag says
		NewStrict: validator.New,      // report
	}
}

type service struct {
	Deps
	forms *form.Decoder
}

func newService(d Deps) *service {
	s := &service{Deps: d}
	s.forms = d.NewForms()
	if s.Rules == nil {
		s.Rules = validator.New(validator.WithRequiredStructEnabled()) // silent
	}
	return s
}

func (s *service) create(w http.ResponseWriter, r *http.Request) {
	x := pet{r.FormValue("name")}
	_ = s.Rules.Struct(x)
	_ = s.forms.Decode(&x, r.URL.Query())
	_ = s.Query.Decode(&x, r.URL.Query())
	c, err := s.Codec()
	if err != nil {
		return
	}
	data, _ := c.BinaryFromNative(nil, x.Name)
	_, _ = w.Write(data)
}

// change has one made for itself.
func (s *service) change(w http.ResponseWriter, r *http.Request) {
	_ = s.NewTrim().Struct(r.Context(), &pet{r.FormValue("name")})
}

// rows has the tag of the request.
func (s *service) rows(w http.ResponseWriter, r *http.Request) {
	m := s.NewFields(r.FormValue("tag"))
	m.FieldMap(reflect.ValueOf(pet{r.FormValue("name")}))
}

// check has it made by what it has.
func (s *service) check(w http.ResponseWriter, r *http.Request) {
	v := s.NewStrict()
	_ = v.Struct(pet{r.FormValue("name")})
}

// fresh has a struct of them for a request.
func (s *service) fresh(w http.ResponseWriter, r *http.Request) {
	d := Deps{Rules: validator.New(validator.WithPrivateFieldValidation())} // report
	_ = d.Rules.Struct(pet{r.FormValue("name")})
}

func Routes(m *http.ServeMux) {
	s := newService(Defaults())
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/check", s.check)
	m.HandleFunc("/fresh", s.fresh)
}
