// Package boundvalues passes methods for functions, bound or not. What decides: to what they are bound, and when they are called.
package boundvalues

import (
	"context"
	"net/http"
	"reflect"
	"slices"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type bird struct{ Name string }

// sanitize is bound to one for good.
var sanitize = bluemonday.UGCPolicy().Sanitize // silent

// kit makes things.
type kit struct{ strict bool }

func (k kit) rules() *validator.Validate {
	return validator.New() // report
}

func (k *kit) trim() *mold.Transformer {
	return mold.New() // silent
}

func (kit) forms() *form.Decoder {
	d := form.NewDecoder() // report
	d.SetTagName("q")
	return d
}

type svc struct {
	rules func() *validator.Validate
	check func(any) error
	names func(reflect.Value) map[string]reflect.Value
	forms func(kit) *form.Decoder
}

func newSvc(k kit) *svc {
	return &svc{
		rules: k.rules,
		check: validator.New(validator.WithRequiredStructEnabled()).Struct, // silent
		names: reflectx.NewMapper("db").FieldMap,                           // silent
		forms: kit.forms,
	}
}

func (s *svc) create(w http.ResponseWriter, r *http.Request) {
	b := bird{sanitize(r.FormValue("name"))}
	_ = s.rules().Struct(b)
	_ = s.check(b)
	s.names(reflect.ValueOf(b))
	_ = s.forms(kit{}).Decode(&b, r.URL.Query())
}

// search binds one for each request.
func search(w http.ResponseWriter, r *http.Request) {
	decode := schema.NewDecoder().Decode // report
	_ = decode(new(bird), r.URL.Query())
}

// clean binds one for each request, and has a library call it.
func clean(w http.ResponseWriter, r *http.Request) {
	names := slices.Clone(r.URL.Query()["name"])
	apply(names, bluemonday.NewPolicy().Sanitize) // report
}

func apply(names []string, f func(string) string) {
	for i, n := range names {
		names[i] = f(n)
	}
}

// started calls a method through an expression, once.
func started() func(context.Context, any) error {
	mk := (*kit).trim
	return mk(&kit{strict: true}).Struct
}

// encoder is a type of function, which has a method.
type encoder func() (*goavro.Codec, error)

func (e encoder) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c, err := e()
	if err != nil {
		return
	}
	data, _ := c.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

func stringCodec() (*goavro.Codec, error) {
	return goavro.NewCodec(`"string"`) // report
}

func Routes(m *http.ServeMux) {
	s, trim := newSvc(kit{}), started()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/search", search)
	m.HandleFunc("/clean", clean)
	m.HandleFunc("/trim", func(w http.ResponseWriter, r *http.Request) {
		_ = trim(r.Context(), &bird{r.FormValue("name")})
	})
	m.Handle("/encode", encoder(stringCodec))
}
