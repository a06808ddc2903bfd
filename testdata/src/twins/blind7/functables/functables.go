// Package functables has constructors in maps, slices, generics and function values. What decides: whether the table has functions that make, or what
// was made; and who calls them.
package functables

import (
	"errors"
	"net/http"
	"sync"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"
)

type in struct {
	Name string `validate:"required"`
}

type marshaler interface{ Marshal(v any) ([]byte, error) }

// makers is a table of functions that make.
var makers = map[string]func() marshaler{
	"json": func() marshaler {
		return jsoniter.Config{SortMapKeys: true}.Froze() // report
	},
	"cbor": func() marshaler {
		m, err := cbor.CanonicalEncOptions().EncMode() // report
		if err != nil {
			return nil
		}
		return m
	},
	"lazy": sync.OnceValue(func() marshaler {
		return jsoniter.Config{UseNumber: true}.Froze() // silent
	}),
}

// made is a table of what was made.
var made = map[string]marshaler{
	"json": jsoniter.Config{SortMapKeys: true}.Froze(), // silent
}

func init() {
	for _, mk := range starters {
		name, m := mk()
		made[name] = m
	}
}

// starters are called when the package is loaded.
var starters = []func() (string, marshaler){
	func() (string, marshaler) {
		m, _ := cbor.EncOptions{Sort: cbor.SortCanonical}.EncMode() // silent
		return "cbor", m
	},
}

func write(w http.ResponseWriter, r *http.Request) {
	format := r.FormValue("format")
	m, ok := made[format]
	if mk := makers[format]; !ok && mk != nil {
		m, ok = mk(), true
	}
	if !ok {
		w.WriteHeader(http.StatusNotAcceptable)
		return
	}
	out, _ := m.Marshal(in{r.FormValue("name")})
	_, _ = w.Write(out)
}

type decoder interface {
	Decode(dst any, src map[string][]string) error
}

// decode calls what it is given for each request.
func decode[D decoder](mk func() D) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var v in
		if mk().Decode(&v, r.URL.Query()) != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	}
}

// decodeWith calls it for the handler.
func decodeWith[D decoder](mk func() D) http.HandlerFunc {
	d := mk()
	return func(w http.ResponseWriter, r *http.Request) {
		var v in
		if d.Decode(&v, r.URL.Query()) != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	}
}

func newForm() *form.Decoder {
	d := form.NewDecoder() // report
	d.SetTagName("f")
	return d
}

func newQuery() *schema.Decoder {
	d := schema.NewDecoder() // silent
	d.SetAliasTag("q")
	return d
}

// checkers are handlers by name, each with what it needs.
func checkers() map[string]http.HandlerFunc {
	v := validator.New() // silent
	return map[string]http.HandlerFunc{
		"kept": func(w http.ResponseWriter, r *http.Request) {
			if v.Struct(in{r.FormValue("name")}) != nil {
				w.WriteHeader(http.StatusBadRequest)
			}
		},
		"fresh": func(w http.ResponseWriter, r *http.Request) {
			if validator.New().Struct(in{r.FormValue("name")}) != nil { // report
				w.WriteHeader(http.StatusBadRequest)
			}
		},
	}
}

// newTransformer is a variable, which tests replace.
var newTransformer = func() (*mold.Transformer, error) {
	t := mold.New() // report
	if t == nil {
		return nil, errors.New("no transformer")
	}
	return t, nil
}

func clean(w http.ResponseWriter, r *http.Request) {
	v := in{r.FormValue("name")}
	t, err := newTransformer()
	if err != nil || t.Struct(r.Context(), &v) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func Main() error {
	for name, h := range checkers() {
		http.HandleFunc("/"+name, h)
	}
	http.HandleFunc("/write", write)
	http.HandleFunc("/form", decode(newForm))
	http.HandleFunc("/query", decodeWith(newQuery))
	http.HandleFunc("/clean", clean)
	return http.ListenAndServe(":8080", nil)
}
