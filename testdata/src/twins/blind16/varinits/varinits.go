// Package varinits begins with its variables. What decides: whether the function behind a variable is called for its value, or by those who use it.
package varinits

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

type stop struct{ Name string }

var (
	rules  = newRules("rules")
	strict = func() *validator.Validate {
		v := validator.New(validator.WithRequiredStructEnabled()) // silent
		v.SetTagName("strict")
		return v
	}()
	freshRules = func() *validator.Validate {
		return validator.New() // report
	}
	trims = map[string]*mold.Transformer{
		"a": mold.New(), // silent
		"b": withTag("b"),
	}
	checks = []func(*stop) error{checkTrim, checkForms}
	fields = compute(func() *reflectx.Mapper {
		return reflectx.NewMapper("db") // silent
	})
	columns = wrap(func() *reflectx.Mapper {
		return reflectx.NewMapper("json") // report
	})
	handlers = map[string]http.HandlerFunc{
		"/text": text(bluemonday.UGCPolicy()), // silent
		"/page": func(w http.ResponseWriter, r *http.Request) {
			p := bluemonday.NewPolicy() // report
			_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
		},
		"/sift": sift(),
	}
	codec, codecErr = goavro.NewCodec(`"string"`) // silent
	_               = register("query", func() any {
		return schema.NewDecoder() // silent
	})
)

var registry = map[string]any{}

// register calls it, when the package begins.
func register(name string, f func() any) bool {
	registry[name] = f()
	return true
}

// newRules is for a variable.
func newRules(tag string) *validator.Validate {
	v := validator.New() // silent
	v.SetTagName(tag)
	return v
}

func withTag(tag string) *mold.Transformer {
	t := mold.New() // silent
	t.SetTagName(tag)
	return t
}

// compute calls it at once.
func compute[T any](f func() T) T { return f() }

// wrap returns another function, that calls it.
func wrap[T any](f func() T) func() T {
	return func() T { return f() }
}

func checkTrim(s *stop) error {
	t := mold.New() // report
	return t.Struct(nil, s)
}

var forms *form.Decoder

func init() {
	forms = form.NewDecoder() // silent
	for _, tag := range []string{"c", "d"} {
		trims[tag] = mold.New() // silent
	}
}

func checkForms(s *stop) error { return forms.Decode(s, nil) }

func text(p *bluemonday.Policy) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	}
}

func sift() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		q := schema.NewDecoder() // report
		_ = q.Decode(new(stop), r.URL.Query())
	}
}

func check(w http.ResponseWriter, r *http.Request) {
	s := stop{r.FormValue("name")}
	_ = rules.Struct(s)
	_ = strict.Struct(s)
	_ = freshRules().Struct(s)
	_ = trims["a"].Struct(r.Context(), &s)
	for _, c := range checks {
		if c(&s) != nil {
			return
		}
	}
	fields.FieldMap(reflect.ValueOf(s))
	columns().FieldMap(reflect.ValueOf(s))
	if codecErr == nil {
		data, _ := codec.BinaryFromNative(nil, s.Name)
		_, _ = w.Write(data)
	}
	_ = registry["query"].(*schema.Decoder).Decode(&s, r.URL.Query())
}

func Routes(m *http.ServeMux) {
	for p, h := range handlers {
		m.HandleFunc(p, h)
	}
	m.HandleFunc("/check", check)
}
