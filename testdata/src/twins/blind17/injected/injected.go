// Package injected is given functions that make things. What decides: whether it calls them when it is made, or when it is asked.
package injected

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type room struct{ Name string }

// deps has functions, so that others can give other ones.
type deps struct {
	newRules func() *validator.Validate
	newTrim  func() *mold.Transformer
	newForms func() *form.Decoder
	newCodec func() (*goavro.Codec, error)
	newQuery func() *schema.Decoder
}

type hotel struct {
	deps
	rules  *validator.Validate
	forms  *form.Decoder
	once   sync.Once
	codec  *goavro.Codec
	fields func() *reflectx.Mapper
	text   func() *bluemonday.Policy
}

func defaults() deps {
	return deps{
		newRules: func() *validator.Validate {
			return validator.New() // silent
		},
		newTrim: func() *mold.Transformer {
			t := mold.New() // report
			t.RegisterAlias("name", "trim")
			return t
		},
		newForms: func() *form.Decoder {
			return form.NewDecoder() // silent
		},
		newCodec: func() (*goavro.Codec, error) {
			return goavro.NewCodec(`"string"`) // silent
		},
		newQuery: newQuery,
	}
}

func newQuery() *schema.Decoder {
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	return d
}

func newHotel(d deps) *hotel {
	h := &hotel{deps: d, rules: d.newRules()}
	h.fields = func() *reflectx.Mapper {
		return reflectx.NewMapper("db") // report
	}
	p := bluemonday.UGCPolicy() // silent
	h.text = func() *bluemonday.Policy { return p }
	return h
}

func (h *hotel) create(w http.ResponseWriter, r *http.Request) {
	_ = h.rules.Struct(room{r.FormValue("name")})
	_, _ = w.Write([]byte(h.text().Sanitize(r.FormValue("text"))))
}

// change calls it for a request.
func (h *hotel) change(w http.ResponseWriter, r *http.Request) {
	_ = h.newTrim().Struct(r.Context(), &room{r.FormValue("name")})
}

// search calls it when there is none.
func (h *hotel) search(w http.ResponseWriter, r *http.Request) {
	if h.forms == nil {
		h.forms = h.newForms()
	}
	_ = h.forms.Decode(new(room), r.URL.Query())
}

// encode calls it once.
func (h *hotel) encode(w http.ResponseWriter, r *http.Request) {
	h.once.Do(func() { h.codec, _ = h.newCodec() })
	data, _ := h.codec.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

func (h *hotel) find(w http.ResponseWriter, r *http.Request) {
	mk := h.deps.newQuery
	_ = mk().Decode(new(room), r.URL.Query())
}

func (h *hotel) rows(w http.ResponseWriter, r *http.Request) {
	h.fields().FieldMap(reflect.ValueOf(room{r.FormValue("name")}))
}

// strict is called with what the variable has.
var newStrict = func() *validator.Validate {
	return validator.New(validator.WithRequiredStructEnabled()) // report
}

func (h *hotel) strict(w http.ResponseWriter, r *http.Request) {
	_ = newStrict().Struct(room{r.FormValue("name")})
}

func Routes(m *http.ServeMux) {
	h := newHotel(defaults())
	m.HandleFunc("/create", h.create)
	m.HandleFunc("/change", h.change)
	m.HandleFunc("/search", h.search)
	m.HandleFunc("/encode", h.encode)
	m.HandleFunc("/find", h.find)
	m.HandleFunc("/rows", h.rows)
	m.HandleFunc("/strict", h.strict)
}
