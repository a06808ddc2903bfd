// Package loadtime makes things when it is loaded, in many forms. What decides: whether loading, or a request, gets there.
package loadtime

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	A string `validate:"required"`
}

type set struct {
	rules *validator.Validate
	query *schema.Decoder
	clean func(string) string
	forms func() *form.Decoder
}

var all = set{
	rules: func() (v *validator.Validate) {
		defer func() { v.SetTagName("all") }()
		return validator.New() // silent
	}(),
	clean: bluemonday.UGCPolicy().Sanitize, // silent
	forms: func() *form.Decoder {
		return form.NewDecoder() // report
	},
}

var _ = func() bool {
	all.query = schema.NewDecoder() // silent
	all.query.IgnoreUnknownKeys(true)
	return true
}()

var (
	makeTrim = newTrim
	trim     = makeTrim()
)

// newTrim is called through a variable, when the package is loaded.
func newTrim() *mold.Transformer {
	t := mold.New() // silent
	t.SetTagName("trim")
	return t
}

var apis [2]jsoniter.API

func init() {
	for i := range apis {
		apis[i] = jsoniter.Config{EscapeHTML: i == 0}.Froze() // silent
	}
	http.HandleFunc("/init", func(w http.ResponseWriter, r *http.Request) {
		api := jsoniter.Config{UseNumber: true}.Froze() // report
		out, _ := api.Marshal(in{r.FormValue("a")})
		_, _ = w.Write(out)
	})
}

// hooks are run by init.
var hooks = []func(){
	func() {
		v := validator.New() // silent
		if v.Var("a", "alpha") != nil {
			panic("alpha")
		}
	},
}

func init() {
	for _, h := range hooks {
		h()
	}
}

// handlers are functions that handle.
var handlers = map[string]http.HandlerFunc{
	"/a": func(w http.ResponseWriter, r *http.Request) {
		_ = all.rules.Struct(in{all.clean(r.FormValue("a"))})
	},
	"/b": func(w http.ResponseWriter, r *http.Request) {
		var x in
		_ = all.forms().Decode(&x, r.URL.Query())
		_ = all.query.Decode(&x, r.URL.Query())
		_ = trim.Struct(r.Context(), &x)
	},
	"/c": made(validator.New()), // silent
	"/d": madeEach(func() *validator.Validate {
		return validator.New() // report
	}),
	"/e": madeFirst(func() *validator.Validate {
		return validator.New() // silent
	}),
}

func made(v *validator.Validate) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { _ = v.Struct(in{r.FormValue("a")}) }
}

func madeEach(f func() *validator.Validate) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { _ = f().Struct(in{r.FormValue("a")}) }
}

func madeFirst(f func() *validator.Validate) http.HandlerFunc {
	v := f()
	return func(w http.ResponseWriter, r *http.Request) { _ = v.Struct(in{r.FormValue("a")}) }
}

func init() {
	for path, h := range handlers {
		http.Handle(path, h)
	}
}
