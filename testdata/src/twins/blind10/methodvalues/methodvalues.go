// Package methodvalues passes methods on. What decides: when the object that the method belongs to is made.
package methodvalues

import (
	"net/http"
	"strings"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	Name string `validate:"required" mod:"trim"`
	Tags []string
}

// check is bound to rules that are made once.
var check = validator.New().Struct // silent

var clean = strings.NewReplacer("<", "", ">", "").Replace // silent

// each calls f for all tags.
func (x *in) each(f func(string) string) {
	for i, t := range x.Tags {
		x.Tags[i] = f(t)
	}
}

type handler struct {
	forms *schema.Decoder
	trim  func() *mold.Transformer
}

func newHandler() *handler {
	h := &handler{forms: schema.NewDecoder()} // silent
	h.trim = sync.OnceValue(h.newTrim)
	return h
}

func (h *handler) newTrim() *mold.Transformer {
	t := mold.New() // silent
	t.SetTagName("mod")
	return t
}

func (h *handler) create(w http.ResponseWriter, r *http.Request) {
	var x in
	if err := h.forms.Decode(&x, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	x.each(clean)
	x.each(bluemonday.UGCPolicy().Sanitize) // report
	if err := h.trim().Struct(r.Context(), &x); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if err := check(x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// late is made with each request, and so is what it holds.
type late struct{ rules *validator.Validate }

func newLate() *late {
	return &late{validator.New()} // report
}

func (l *late) serve(w http.ResponseWriter, r *http.Request) {
	if err := l.rules.Struct(in{Name: r.FormValue("name")}); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// early has the same method.
type early struct{ rules *validator.Validate }

func newEarly() *early {
	return &early{validator.New()} // silent
}

func (e *early) serve(w http.ResponseWriter, r *http.Request) {
	if err := e.rules.Struct(in{Name: r.FormValue("name")}); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// remake has a constructor for its method's receiver.
func remake[T any](make func() *T, serve func(*T, http.ResponseWriter, *http.Request)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { serve(make(), w, r) }
}

// reuse calls it before.
func reuse[T any](make func() *T, serve func(*T, http.ResponseWriter, *http.Request)) http.HandlerFunc {
	x := make()
	return func(w http.ResponseWriter, r *http.Request) { serve(x, w, r) }
}

// onceEach wraps the method for each request anew.
func (h *handler) onceEach(w http.ResponseWriter, r *http.Request) {
	trim := sync.OnceValue(h.ownTrim)
	for _, name := range r.URL.Query()["name"] {
		x := in{Name: name}
		if err := trim().Struct(r.Context(), &x); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
	}
}

func (h *handler) ownTrim() *mold.Transformer {
	t := mold.New() // report
	t.SetTagName("own")
	return t
}

func Routes(m *http.ServeMux) {
	h := newHandler()
	m.HandleFunc("POST /", h.create)
	m.HandleFunc("PUT /", h.onceEach)
	m.HandleFunc("GET /late", remake(newLate, (*late).serve))
	m.HandleFunc("GET /early", reuse(newEarly, (*early).serve))
}
