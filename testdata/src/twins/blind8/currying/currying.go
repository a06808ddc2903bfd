// Package currying composes functions that make things. What decides: when the innermost is called.
package currying

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	A string `validate:"required"`
}

// then calls f, and g with its result.
func then[A, B any](f func() A, g func(A) B) func() B {
	return func() B { return g(f()) }
}

// now calls f, and returns a function that returns what it got.
func now[A any](f func() A) func() A {
	a := f()
	return func() A { return a }
}

// bind gives f its argument.
func bind[A, B any](f func(A) B, a A) func() B {
	return func() B { return f(a) }
}

func checkOf(v *validator.Validate) func(any) error { return v.Struct }

func freshRules() *validator.Validate {
	return validator.New() // report
}

func keptRules() *validator.Validate {
	return validator.New() // silent
}

func onceQuery() *schema.Decoder {
	return schema.NewDecoder() // silent
}

func tagged(tag string) *form.Decoder {
	d := form.NewDecoder() // report
	d.SetTagName(tag)
	return d
}

func taggedOnce(tag string) *form.Decoder {
	d := form.NewDecoder() // silent
	d.SetTagName(tag)
	return d
}

var (
	freshCheck = then(freshRules, checkOf)
	keptCheck  = then(now(keptRules), checkOf)
	query      = sync.OnceValue(then(onceQuery, func(d *schema.Decoder) *schema.Decoder {
		d.IgnoreUnknownKeys(true)
		return d
	}))
	forms     = bind(tagged, "json")
	formsOnce = now(bind(taggedOnce, "json"))
)

func handle(w http.ResponseWriter, r *http.Request) {
	x := in{r.FormValue("a")}
	_ = freshCheck()(x)
	_ = keptCheck()(x)
	_ = query().Decode(&x, r.URL.Query())
	_ = forms().Decode(&x, r.URL.Query())
	_ = formsOnce().Decode(&x, r.URL.Query())
}

// curried returns a function that returns a handler: the build is on the second level.
func curried(tag string) func() http.HandlerFunc {
	return func() http.HandlerFunc {
		v := validator.New() // silent
		v.SetTagName(tag)
		return func(w http.ResponseWriter, r *http.Request) {
			_ = v.Struct(in{r.FormValue("a")})
		}
	}
}

// curriedLate has it on the third.
func curriedLate() func() http.HandlerFunc {
	return func() http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			p := bluemonday.UGCPolicy() // report
			_, _ = w.Write([]byte(p.Sanitize(r.FormValue("a"))))
		}
	}
}

// dispatch calls the second level with each request.
func dispatch(f func() http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { f()(w, r) }
}

// perRequest has it on the second level, too.
func perRequest() http.HandlerFunc {
	v := validator.New() // report
	return func(w http.ResponseWriter, r *http.Request) {
		_ = v.Struct(in{r.FormValue("a")})
	}
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/handle", handle)
	m.Handle("/curried", curried("a")())
	m.Handle("/late", curriedLate()())
	m.Handle("/request", dispatch(perRequest))
}
