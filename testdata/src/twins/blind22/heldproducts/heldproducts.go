// Package heldproducts has objects that hold what they work with, behind interfaces and embedded in others. What decides: whether the object is made for the request.
package heldproducts

import (
	"context"
	"net/http"
	"strings"
	"text/template"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/json-iterator/go"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

// Checker is what handlers need.
type Checker interface {
	Check(ctx context.Context, v any) []string
}

type rules struct{ v *validator.Validate }

func (c rules) Check(ctx context.Context, v any) []string {
	if err := c.v.StructCtx(ctx, v); err != nil {
		return strings.Split(err.Error(), "\n")
	}
	return nil
}

func newChecker() Checker { return rules{validator.New()} } // report

func create(w http.ResponseWriter, r *http.Request) {
	for _, problem := range newChecker().Check(r.Context(), in(r)) {
		_, _ = w.Write([]byte(problem))
	}
}

// trimming embeds the interface, and does one thing more.
type trimming struct {
	Checker
	t *mold.Transformer
}

func (t trimming) Check(ctx context.Context, v any) []string {
	if err := t.t.Struct(ctx, v); err != nil {
		return []string{err.Error()}
	}
	return t.Checker.Check(ctx, v)
}

func change(c Checker) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		own := trimming{c, mold.New()} // report
		_ = own.Check(r.Context(), in(r))
	}
}

func changeWith(c Checker) http.HandlerFunc {
	var all Checker = trimming{c, mold.New()} // silent
	return func(w http.ResponseWriter, r *http.Request) { _ = all.Check(r.Context(), in(r)) }
}

// page yields texts alone.
type page struct {
	t *template.Template
	p *bluemonday.Policy
}

func (p *page) text(u *user) string {
	var b strings.Builder
	_ = p.t.Execute(&b, u)
	return p.p.Sanitize(b.String())
}

func newPage() *page {
	return &page{
		t: template.Must(template.New("user").Parse("{{.Name}}")), // report
		p: bluemonday.UGCPolicy(),                                 // report
	}
}

func show(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(newPage().text(in(r))))
}

// values yields maps, and errors.
type values struct{ d *form.Encoder }

func (v values) of(u *user) (map[string][]string, error) { return v.d.Encode(u) }

func newValues() values { return values{form.NewEncoder()} } // silent

var std = newValues()

func export(w http.ResponseWriter, r *http.Request) {
	m, err := std.of(in(r))
	if err != nil {
		return
	}
	for k := range m {
		_, _ = w.Write([]byte(k))
	}
}

// binder hands itself out, to somebody who keeps it.
type binder struct{ d *schema.Decoder }

func (b *binder) self() *binder { return b }

var binders []*binder

func bind(w http.ResponseWriter, r *http.Request) {
	b := &binder{schema.NewDecoder()} // silent
	binders = append(binders, b.self())
	_ = b.d.Decode(in(r), r.URL.Query())
}

// writer embeds two interfaces, one of which is made for the request.
type writer struct {
	http.ResponseWriter
	jsoniter.API
}

func (w writer) reply(v any) {
	b, _ := w.Marshal(v)
	_, _ = w.Write(b)
}

func write(w http.ResponseWriter, r *http.Request) {
	writer{w, jsoniter.Config{EscapeHTML: true}.Froze()}.reply(in(r)) // report
}

func Routes(m *http.ServeMux) {
	c := rules{validator.New()} // silent
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", change(c))
	m.HandleFunc("/changed", changeWith(c))
	m.HandleFunc("/show", show)
	m.HandleFunc("/export", export)
	m.HandleFunc("/bind", bind)
	m.HandleFunc("/write", write)
}
