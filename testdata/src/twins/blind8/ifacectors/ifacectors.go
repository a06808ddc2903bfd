// Package ifacectors gets constructors from somewhere: a registry, a field, an interface, a parameter, a result. What decides: who calls the
// constructor, and what becomes of what it gives.
package ifacectors

import (
	"fmt"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"
)

type in struct {
	A string `validate:"required"`
}

type encoder interface {
	Marshal(v any) ([]byte, error)
}

// formats makes one when it is asked.
var formats = map[string]func() encoder{
	"plain": func() encoder {
		return jsoniter.Config{}.Froze() // report
	},
	"sorted": sorted,
}

func sorted() encoder {
	return jsoniter.Config{SortMapKeys: true}.Froze() // report
}

// ready has what it needs.
var ready = func() map[string]encoder {
	m := map[string]encoder{}
	for name, f := range starters {
		m[name] = f()
	}
	return m
}()

var starters = map[string]func() encoder{
	"html": func() encoder {
		return jsoniter.Config{EscapeHTML: true}.Froze() // silent
	},
}

func encode(w http.ResponseWriter, r *http.Request) {
	f, ok := formats[r.FormValue("format")]
	if !ok {
		f = sorted
	}
	out, _ := f().Marshal(in{r.FormValue("a")})
	if e, ok := ready[r.FormValue("format")]; ok {
		out, _ = e.Marshal(in{r.FormValue("a")})
	}
	_, _ = w.Write(out)
}

// kit gives what it has, or makes it.
type kit interface {
	rules() *validator.Validate
	query() *schema.Decoder
}

type lazyKit struct{ v *validator.Validate }

func (k *lazyKit) rules() *validator.Validate {
	if k.v == nil {
		k.v = validator.New() // silent
	}
	return k.v
}

func (k *lazyKit) query() *schema.Decoder {
	return schema.NewDecoder() // report
}

type kitFunc func() kit

// provider returns a function that gives the same kit each time.
func provider(k kit) kitFunc { return func() kit { return k } }

// factory returns a function that gives another kit each time.
func factory() kitFunc { return func() kit { return new(freshKit) } }

type freshKit struct{ v *validator.Validate }

func (k *freshKit) rules() *validator.Validate {
	if k.v == nil {
		k.v = validator.New() // report
	}
	return k.v
}

func (k *freshKit) query() *schema.Decoder { return queries }

var queries = schema.NewDecoder() // silent

// compose gives a function that makes something and configures it.
func compose[T any](f func() T, more ...func(T)) func() T {
	return func() T {
		x := f()
		for _, m := range more {
			m(x)
		}
		return x
	}
}

func newForms() *form.Decoder {
	return form.NewDecoder() // report
}

var makeForms = compose(newForms, func(d *form.Decoder) { d.SetTagName("json") })

func find(same, other kitFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var x in
		a, b := same(), other()
		err := a.query().Decode(&x, r.URL.Query())
		if err == nil {
			err = makeForms().Decode(&x, r.URL.Query())
		}
		if err == nil {
			err = a.rules().Struct(x)
		}
		if err == nil {
			err = b.rules().Struct(x)
		}
		if err != nil {
			http.Error(w, fmt.Sprint(err), http.StatusBadRequest)
		}
	}
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/encode", encode)
	m.HandleFunc("/find", find(provider(new(lazyKit)), factory()))
}
