// Package pagehtml renders pages. What decides: whether a function of a template, or what gives it, builds.
package pagehtml

import (
	"html/template"
	"io"
	"net/http"
	"strings"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

type page struct{ Title, Body string }

// funcs builds in what the template calls.
func clean(s string) template.HTML {
	p := bluemonday.UGCPolicy() // report
	return template.HTML(p.Sanitize(s))
}

// cleaner gives such a function.
func cleaner() func(string) template.HTML {
	p := bluemonday.UGCPolicy() // silent
	return func(s string) template.HTML { return template.HTML(p.Sanitize(s)) }
}

var pages = template.Must(template.New("page").Funcs(template.FuncMap{ // silent
	"clean":  clean,
	"clean2": cleaner(),
}).Parse(`{{clean .Title}} {{clean2 .Body}}`))

func render(w http.ResponseWriter, r *http.Request) {
	_ = pages.Execute(w, page{r.FormValue("t"), r.FormValue("b")})
}

type renderer struct {
	mu  sync.Mutex
	pol *bluemonday.Policy
	dev bool
}

// policy is made at the first page.
func (r *renderer) policy() *bluemonday.Policy {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.pol != nil {
		return r.pol
	}
	r.pol = bluemonday.UGCPolicy() // silent
	return r.pol
}

func (r *renderer) page(w http.ResponseWriter, req *http.Request) {
	_, _ = io.WriteString(w, r.policy().Sanitize(req.FormValue("b")))
}

// strict makes one that differs.
func (r *renderer) strict(w http.ResponseWriter, req *http.Request) {
	p := bluemonday.NewPolicy() // report
	p.AllowElements("b", "i")
	_, _ = io.WriteString(w, p.Sanitize(req.FormValue("b")))
}

// asked has what the request allows.
func (r *renderer) asked(w http.ResponseWriter, req *http.Request) {
	p := bluemonday.NewPolicy() // silent
	p.AllowElements(strings.Split(req.FormValue("allow"), ",")...)
	_, _ = io.WriteString(w, p.Sanitize(req.FormValue("b")))
}

// widgets are drawn for each page.
type widget interface {
	draw(w io.Writer, p page) error
}

type box struct{ t *mold.Transformer }

func (b box) draw(w io.Writer, p page) error { return b.t.Struct(nil, &p) }

type list struct{}

func (list) draw(w io.Writer, p page) error {
	return validator.New().Struct(p) // report
}

func draw(w io.Writer, p page, ws ...widget) {
	for _, x := range ws {
		_ = x.draw(w, p)
	}
}

func drawn() http.HandlerFunc {
	ws := []widget{box{mold.New()}, list{}} // silent
	return func(w http.ResponseWriter, r *http.Request) {
		draw(w, page{Title: r.FormValue("t")}, ws...)
	}
}

func drawnFresh(w http.ResponseWriter, r *http.Request) {
	draw(w, page{Title: r.FormValue("t")}, box{mold.New()}, list{}) // report
}

func Routes(m *http.ServeMux) {
	r := new(renderer)
	m.HandleFunc("/render", render)
	m.HandleFunc("/page", r.page)
	m.HandleFunc("/strict", r.strict)
	m.HandleFunc("/asked", r.asked)
	m.HandleFunc("/drawn", drawn())
	m.HandleFunc("/fresh", drawnFresh)
}
