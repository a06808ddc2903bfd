// Package funcgivers is given a function that gives. What decides: whether what it gives is made for the one who asks.
package funcgivers

import (
	"context"
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

type fish struct{ Name string }

// checking asks for rules with each request.
func checking(rules func(context.Context) *validator.Validate) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_ = rules(r.Context()).Struct(fish{r.FormValue("name")})
	}
}

// trimming asks now.
func trimming(get func() (*mold.Transformer, func(fish) fish)) http.HandlerFunc {
	t, after := get()
	return func(w http.ResponseWriter, r *http.Request) {
		f := after(fish{r.FormValue("name")})
		_ = t.Struct(r.Context(), &f)
	}
}

// provider is an option.
type provider struct {
	forms func() *form.Decoder
	query func() *schema.Decoder
}

func with(opts ...func(*provider)) *provider {
	p := &provider{forms: func() *form.Decoder { return nil }}
	for _, o := range opts {
		o(p)
	}
	return p
}

func withForms(f func() *form.Decoder) func(*provider) {
	return func(p *provider) { p.forms = f }
}

func withQuery(f func() *schema.Decoder) func(*provider) {
	return func(p *provider) { p.query = f }
}

func (p *provider) decode(w http.ResponseWriter, r *http.Request) {
	_ = p.forms().Decode(new(fish), r.URL.Query())
	_ = p.query().Decode(new(fish), r.URL.Query())
}

// constant gives the same each time.
func constant[T any](x T) func() T { return func() T { return x } }

// nested gives what gives.
func nested(g func() func() *reflectx.Mapper) http.HandlerFunc {
	mk := g()
	return func(w http.ResponseWriter, r *http.Request) {
		mk().FieldMap(reflect.ValueOf(fish{r.FormValue("name")}))
	}
}

// cleaned asks for one that is made for the text.
func cleaned(text string, get func() *bluemonday.Policy) string { return get().Sanitize(text) }

// encoding asks, with the word of the request.
func encoding(get func(kind string) (*goavro.Codec, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		c, err := get(r.PathValue("kind"))
		if err != nil {
			return
		}
		data, _ := c.BinaryFromNative(nil, r.FormValue("name"))
		_, _ = w.Write(data)
	}
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/fresh", checking(func(context.Context) *validator.Validate {
		return validator.New() // report
	}))
	v := validator.New(validator.WithRequiredStructEnabled()) // silent
	m.HandleFunc("/same", checking(func(context.Context) *validator.Validate { return v }))
	m.HandleFunc("/trim", trimming(func() (*mold.Transformer, func(fish) fish) {
		t := mold.New() // silent
		return t, func(f fish) fish {
			f.Name = bluemonday.NewPolicy().Sanitize(f.Name) // report
			return f
		}
	}))
	p := with(
		withForms(form.NewDecoder),               // report
		withQuery(constant(schema.NewDecoder())), // silent
	)
	m.HandleFunc("/decode", p.decode)
	m.HandleFunc("/outer", nested(func() func() *reflectx.Mapper {
		x := reflectx.NewMapper("db") // silent
		return func() *reflectx.Mapper { return x }
	}))
	m.HandleFunc("/inner", nested(func() func() *reflectx.Mapper {
		return func() *reflectx.Mapper {
			return reflectx.NewMapper("json") // report
		}
	}))
	m.HandleFunc("/clean", func(w http.ResponseWriter, r *http.Request) {
		text := cleaned(r.FormValue("text"), bluemonday.UGCPolicy) // report
		_, _ = w.Write([]byte(text))
	})
	m.HandleFunc("/encode/{kind}", encoding(goavro.NewCodec)) // silent
}
