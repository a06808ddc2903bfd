// Package rereads parses templates from files. What decides: whether it does so again in a mode that is there for that.
package rereads

import (
	"flag"
	"html/template"
	"io"
	"net/http"
)

var live = flag.Bool("live", false, "read templates again for each request")

type pages struct {
	dev    bool
	never  bool
	loaded bool
	all    *template.Template
	inner  *template.Template
}

func New(dev bool) *pages {
	return &pages{dev: dev, all: parse()}
}

func parse() *template.Template {
	return template.Must(template.ParseFiles("index.html")) // silent: scope/reads-again-by-choice
}

// index parses it again in development.
func (p *pages) index(w http.ResponseWriter, r *http.Request) {
	t := p.all
	if p.dev {
		t = template.Must(template.New("index").ParseFiles("index.html")) // silent: scope/reads-again-by-choice
	}
	_ = t.Execute(w, r.Form)
}

// about has the choice in a function of its own, and the work in another.
func (p *pages) about(w http.ResponseWriter, r *http.Request) { _ = p.chosen().Execute(w, r.Form) }

func (p *pages) chosen() *template.Template {
	if !p.dev {
		return p.all
	}
	return parse()
}

// Render is told so by a flag.
func (p *pages) Render(w io.Writer, name string, data any) error {
	if *live {
		t, err := template.ParseGlob("*.html") // silent: scope/reads-again-by-choice
		if err != nil {
			return err
		}
		return t.ExecuteTemplate(w, name, data)
	}
	return p.all.ExecuteTemplate(w, name, data)
}

// The near twins: no mode, one that nobody chooses, one of the request, and a text that is the same.

func (p *pages) always(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.ParseFiles("index.html")) // report
	_ = t.Execute(w, r.Form)
}

func (p *pages) nobody(w http.ResponseWriter, r *http.Request) {
	if !p.never {
		t := template.Must(template.ParseFiles("index.html")) // report
		_ = t.Execute(w, r.Form)
	}
}

func (p *pages) asked(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("again") != "" {
		t := template.Must(template.ParseFiles("index.html")) // report
		_ = t.Execute(w, r.Form)
	}
}

func (p *pages) text(w http.ResponseWriter, r *http.Request) {
	if p.dev {
		t := template.Must(template.New("text").Parse("{{.}}")) // report
		_ = t.Execute(w, r.Form)
	}
}

// first parses it where that was not done.
func (p *pages) first(w http.ResponseWriter, r *http.Request) {
	if !p.loaded {
		p.inner = template.Must(template.ParseFiles("inner.html")) // silent
		p.loaded = true
	}
	_ = p.inner.Execute(w, r.Form)
}

func Routes(m *http.ServeMux, p *pages) {
	m.HandleFunc("/", p.index)
	m.HandleFunc("/about", p.about)
	m.HandleFunc("/always", p.always)
	m.HandleFunc("/nobody", p.nobody)
	m.HandleFunc("/asked", p.asked)
	m.HandleFunc("/text", p.text)
	m.HandleFunc("/first", p.first)
}
