// Package web asks memo.
package web

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

	"twins/blind14/memomaps/memo"
)

type pet struct{ Name string }

var rules memo.Map[string, *validator.Validate]

func create(w http.ResponseWriter, r *http.Request) {
	v := rules.Get("pet", func(string) *validator.Validate {
		return validator.New() // silent
	})
	_ = v.Struct(pet{r.FormValue("name")})
}

var fields = memo.Func(func(tag string) *reflectx.Mapper {
	return reflectx.NewMapper(tag) // silent
})

func columns(w http.ResponseWriter, r *http.Request) {
	fields(r.FormValue("tag")).FieldMap(reflect.ValueOf(pet{r.FormValue("name")}))
}

var policies = memo.Direct(func(kind string) *bluemonday.Policy {
	return bluemonday.UGCPolicy() // report
})

func clean(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(policies("all").Sanitize(r.FormValue("name"))))
}

type api struct {
	forms memo.Map[string, *form.Decoder]
	trims memo.Map[int, *mold.Transformer]
}

// decode has one for each tenant.
func (a *api) decode(w http.ResponseWriter, r *http.Request) {
	_ = a.forms.Get(r.Header.Get("X-Tenant"), newForms).Decode(new(pet), r.URL.Query())
}

func newForms(tenant string) *form.Decoder {
	d := form.NewDecoder() // silent
	d.SetTagName(tenant)
	return d
}

// trim looks, and never finds any.
func (a *api) trim(w http.ResponseWriter, r *http.Request) {
	t := a.trims.Peek(1, func(int) *mold.Transformer {
		return mold.New() // report
	})
	_ = t.Struct(r.Context(), &pet{r.FormValue("name")})
}

// search has a memory that is gone with it.
func (a *api) search(w http.ResponseWriter, r *http.Request) {
	var m memo.Map[string, *schema.Decoder]
	d := m.Get("pet", func(string) *schema.Decoder {
		return schema.NewDecoder() // report
	})
	_ = d.Decode(new(pet), r.URL.Query())
}

// encode makes the function that remembers with each request.
func (a *api) encode(w http.ResponseWriter, r *http.Request) {
	codec := memo.Func(func(s string) *goavro.Codec {
		c, _ := goavro.NewCodec(`"string"`) // report
		return c
	})
	data, _ := codec("name").BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

func Routes(m *http.ServeMux) {
	a := new(api)
	m.HandleFunc("/create", create)
	m.HandleFunc("/columns", columns)
	m.HandleFunc("/clean", clean)
	m.HandleFunc("/decode", a.decode)
	m.HandleFunc("/trim", a.trim)
	m.HandleFunc("/search", a.search)
	m.HandleFunc("/encode", a.encode)
}
