// Package oncekinds uses what package sync has for once. What decides: where the once stands, and what is within it.
package oncekinds

import (
	"log"
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	A string `validate:"required"`
}

func newRules() *validator.Validate {
	v := validator.New() // silent
	v.SetTagName("binding")
	return v
}

var rules = sync.OnceValue(newRules)

var query, form1 = sync.OnceValue(schema.NewDecoder), sync.OnceValue(func() *form.Decoder {
	return form.NewDecoder() // silent
})

// lazily returns a function that makes it once.
func lazily[T any](f func() T) func() T { return sync.OnceValue(f) }

var clean = lazily(bluemonday.UGCPolicy)

type handler struct {
	trim  func() *mold.Transformer
	once  sync.Once
	extra *validator.Validate
	prep  func()
}

func newHandler() *handler {
	h := &handler{
		trim: sync.OnceValue(func() *mold.Transformer {
			t := mold.New() // silent
			t.SetTagName("t")
			return t
		}),
	}
	h.prep = sync.OnceFunc(h.prepare)
	return h
}

// prepare is called through a once, and by nobody else.
func (h *handler) prepare() {
	h.extra = validator.New(validator.WithRequiredStructEnabled()) // silent
}

func (h *handler) create(w http.ResponseWriter, r *http.Request) {
	h.prep()
	x := in{clean().Sanitize(r.FormValue("a"))}
	_ = h.trim().Struct(r.Context(), &x)
	_ = h.extra.Struct(x)
	_ = rules().Struct(x)
	_ = query().Decode(&x, r.URL.Query())
	_ = form1().Decode(&x, r.URL.Query())
}

// local has a once of the request.
func (h *handler) local(w http.ResponseWriter, r *http.Request) {
	get := sync.OnceValue(func() *validator.Validate {
		return validator.New() // report
	})
	for _, a := range r.Form["a"] {
		_ = get().Struct(in{a})
	}
}

// outside makes it before it asks the once.
func (h *handler) outside(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	h.once.Do(func() {
		log.Println("first")
	})
	_ = v.Struct(in{r.FormValue("a")})
}

var each sync.Map

// perHost has a once for each host in a map that lives on.
func perHost(w http.ResponseWriter, r *http.Request) {
	f, _ := each.LoadOrStore(r.Host, sync.OnceValue(func() *validator.Validate {
		return validator.New() // silent
	}))
	_ = f.(func() *validator.Validate)().Struct(in{r.FormValue("a")})
}

// perCall makes a once with each call, and calls it at once.
func perCall(w http.ResponseWriter, r *http.Request) {
	p := sync.OnceValue(func() *bluemonday.Policy {
		return bluemonday.UGCPolicy() // report
	})()
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("a"))))
}

// renewed replaces the once in each request.
func (h *handler) renewed(w http.ResponseWriter, r *http.Request) {
	h.once = sync.Once{}
	h.once.Do(func() {
		h.extra = validator.New() // report
	})
	_ = h.extra.Struct(in{r.FormValue("a")})
}

func Routes(m *http.ServeMux) {
	h := newHandler()
	m.HandleFunc("/create", h.create)
	m.HandleFunc("/local", h.local)
	m.HandleFunc("/outside", h.outside)
	m.HandleFunc("/renewed", (&handler{}).renewed)
	m.HandleFunc("/host", perHost)
	m.HandleFunc("/call", perCall)
}
