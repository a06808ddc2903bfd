// Package ctorvalues holds functions that build, in variables, fields and tables. What decides: when the function that is held is called.
package ctorvalues

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

type film struct{ Name string }

// makers are asked by name.
var makers = map[string]func() *validator.Validate{
	"loose": func() *validator.Validate {
		return validator.New() // silent
	},
	"strict": func() *validator.Validate {
		return validator.New(validator.WithRequiredStructEnabled()) // silent
	},
}

// perRequest are asked by requests.
var perRequest = map[string]func() *bluemonday.Policy{
	"plain": func() *bluemonday.Policy {
		return bluemonday.NewPolicy() // report
	},
	"ugc": func() *bluemonday.Policy {
		return bluemonday.UGCPolicy() // report
	},
}

type cinema struct {
	v       map[string]*validator.Validate
	mkTrim  func() *mold.Transformer
	mkForms func() *form.Decoder
	forms   *form.Decoder
	mkQuery func() (*schema.Decoder, error)
	fields  []func() *reflectx.Mapper
	codec   func() (*goavro.Codec, error)
}

// newCinema calls some of them, and keeps what they give.
func newCinema() *cinema {
	c := &cinema{v: map[string]*validator.Validate{}}
	for k, mk := range makers {
		c.v[k] = mk()
	}
	c.mkTrim = func() *mold.Transformer {
		return mold.New() // report
	}
	c.mkForms = func() *form.Decoder {
		return form.NewDecoder() // silent
	}
	c.mkQuery = query
	c.fields = append(c.fields, func() *reflectx.Mapper {
		return reflectx.NewMapper("db") // report
	})
	c.codec = sync.OnceValues(func() (*goavro.Codec, error) {
		return goavro.NewCodec(`"string"`) // silent
	})
	return c
}

func query() (*schema.Decoder, error) {
	return schema.NewDecoder(), nil // report
}

func (c *cinema) show(w http.ResponseWriter, r *http.Request) {
	f := film{r.FormValue("name")}
	_ = c.v[r.FormValue("rules")].Struct(f)
	_ = c.mkTrim().Struct(r.Context(), &f)
	if c.forms == nil {
		c.forms = c.mkForms()
	}
	_ = c.forms.Decode(&f, r.URL.Query())
	if q, err := c.mkQuery(); err == nil {
		_ = q.Decode(&f, r.URL.Query())
	}
	for _, mk := range c.fields {
		mk().FieldMap(reflect.ValueOf(f))
	}
	if codec, err := c.codec(); err == nil {
		data, _ := codec.BinaryFromNative(nil, f.Name)
		_, _ = w.Write(data)
	}
	if mk, ok := perRequest[r.FormValue("policy")]; ok {
		_, _ = w.Write([]byte(mk().Sanitize(f.Name)))
	}
}

// made takes what makes it, and asks once.
func made(mk func() *validator.Validate) http.HandlerFunc {
	v := mk()
	return func(w http.ResponseWriter, r *http.Request) { _ = v.Struct(film{r.FormValue("name")}) }
}

// making asks each time.
func making(mk func() *validator.Validate) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { _ = mk().Struct(film{r.FormValue("name")}) }
}

func privateRules() *validator.Validate {
	return validator.New(validator.WithPrivateFieldValidation()) // silent
}

func slowRules() *validator.Validate {
	v := validator.New() // report
	v.SetTagName("slow")
	return v
}

// shared returns one that is there, and so may be asked each time.
func shared() func() *validator.Validate {
	v := validator.New() // silent
	return func() *validator.Validate { return v }
}

func Routes(m *http.ServeMux) {
	c := newCinema()
	m.HandleFunc("/show", c.show)
	m.HandleFunc("/made", made(privateRules))
	m.HandleFunc("/making", making(slowRules))
	m.HandleFunc("/shared", making(shared()))
}
