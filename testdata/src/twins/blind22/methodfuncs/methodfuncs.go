// Package methodfuncs has methods as values, and as functions of their receivers. What decides: what the method does, and when whoever has it calls it.
package methodfuncs

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type toolbox struct {
	tag string
	mu  sync.Mutex
	v   *validator.Validate
}

func (b *toolbox) rules() *validator.Validate {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.v == nil {
		b.v = validator.New() // silent
	}
	return b.v
}

func (b *toolbox) trims() *mold.Transformer {
	t := mold.New() // report
	t.SetTagName(b.tag)
	return t
}

func (b toolbox2) forms() *form.Decoder { return form.NewDecoder() } // report

func (b toolbox2) query() *schema.Decoder { return schema.NewDecoder() } // silent

func (b toolbox2) fields() *reflectx.Mapper { return reflectx.NewMapper("db") } // report

func (b toolbox2) policy() *bluemonday.Policy { return bluemonday.UGCPolicy() } // silent

type toolbox2 struct{}

type handlers struct {
	box   *toolbox
	two   toolbox2
	rules func() *validator.Validate
	trims func(*toolbox) *mold.Transformer
	clean func(string) string
}

func (h *handlers) create(w http.ResponseWriter, r *http.Request) { _ = h.rules().Struct(in(r)) }

func (h *handlers) change(w http.ResponseWriter, r *http.Request) {
	_ = h.trims(h.box).Struct(r.Context(), in(r))
}

func (h *handlers) search(w http.ResponseWriter, r *http.Request) {
	mk := toolbox2.forms
	_ = mk(h.two).Decode(in(r), r.URL.Query())
}

func (h *handlers) find() http.HandlerFunc {
	decode := h.two.query().Decode
	return func(w http.ResponseWriter, r *http.Request) { _ = decode(in(r), r.URL.Query()) }
}

func (h *handlers) read(w http.ResponseWriter, r *http.Request) {
	typeMap := h.two.fields().TypeMap
	_ = typeMap(reflect.TypeFor[user]())
}

func (h *handlers) text(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(h.clean(r.FormValue("text"))))
}

func encodeWith(encode func(any) (map[string][]string, error), v any) { _, _ = encode(v) }

func export(w http.ResponseWriter, r *http.Request) {
	encodeWith(form.NewEncoder().Encode, in(r)) // report
}

func exporter() http.HandlerFunc {
	encode := (*form.Encoder).Encode
	e := form.NewEncoder() // silent
	return func(w http.ResponseWriter, r *http.Request) {
		_, _ = encode(e, in(r))
	}
}

func Routes(m *http.ServeMux) {
	h := &handlers{box: &toolbox{tag: "mod"}}
	h.rules = h.box.rules
	h.trims = (*toolbox).trims
	h.clean = h.two.policy().Sanitize
	m.HandleFunc("/create", h.create)
	m.HandleFunc("/change", h.change)
	m.HandleFunc("/search", h.search)
	m.HandleFunc("/find", h.find())
	m.HandleFunc("/read", h.read)
	m.HandleFunc("/text", h.text)
	m.HandleFunc("/export", export)
	m.HandleFunc("/exports", exporter())
}
