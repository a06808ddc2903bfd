// Package setuptemplates changes templates and bundles of text that are shared.
package setuptemplates

import (
	"html/template"
	"net/http"
	texttmpl "text/template"

	"github.com/nicksnyder/go-i18n/v2/i18n"
)

var pages = template.Must(template.New("pages").Funcs(template.FuncMap{"t": func(s string) string { return s }}).Parse("{{.}}")) // silent

type views struct {
	mail   *texttmpl.Template
	page   *template.Template
	bundle *i18n.Bundle
}

func newViews() *views {
	v := &views{mail: texttmpl.New("mail"), page: template.New("page"), bundle: i18n.NewBundle("en")}
	v.page.Funcs(template.FuncMap{"now": func() int { return 0 }}) // silent
	v.bundle.MustLoadMessageFile("en.toml")                        // silent
	if _, err := v.mail.Parse("hello {{.}}"); err != nil {         // silent
		panic(err)
	}
	return v
}

func (v *views) index(w http.ResponseWriter, r *http.Request) {
	pages.Funcs(template.FuncMap{"t": func(s string) string { return r.Host + s }}) // report
	_ = pages.Execute(w, r.URL)
}

func (v *views) show(w http.ResponseWriter, r *http.Request) {
	t, err := v.page.Parse(`{{define "body"}}hi{{end}}`) // report
	if err == nil {
		_ = t.Execute(w, nil)
	}
}

func (v *views) send(w http.ResponseWriter, r *http.Request) {
	v.render(w, r.FormValue("name"))
}

func (v *views) render(w http.ResponseWriter, name string) {
	_ = v.mail.Funcs(texttmpl.FuncMap{"name": func() string { return name }}).Execute(w, nil) // report
}

func (v *views) lang(w http.ResponseWriter, r *http.Request) {
	if _, err := v.bundle.LoadMessageFile("de.toml"); err != nil { // report
		return
	}
	_ = i18n.NewLocalizer(v.bundle, r.Header.Get("Accept-Language"))
}

// Mirrors: a clone, and one of its own.
func (v *views) cloned(w http.ResponseWriter, r *http.Request) {
	t, err := pages.Clone()
	if err != nil {
		return
	}
	t.Funcs(template.FuncMap{"t": func(s string) string { return r.Host + s }}) // silent
	_ = t.Execute(w, r.URL)
}

func (v *views) mustClone(w http.ResponseWriter, r *http.Request) {
	t := template.Must(v.page.Clone()).Funcs(template.FuncMap{"u": r.URL.String}) // silent
	_ = t.Execute(w, nil)
}

func (v *views) text(w http.ResponseWriter, r *http.Request) {
	t := texttmpl.New("own")
	if _, err := t.Parse(r.FormValue("text")); err == nil { // silent
		_ = t.Execute(w, nil)
	}
}

func Routes(mux *http.ServeMux) {
	v := newViews()
	for p, h := range map[string]http.HandlerFunc{
		"/": v.index, "/show": v.show, "/send": v.send, "/lang": v.lang,
		"/cloned": v.cloned, "/must": v.mustClone, "/text": v.text,
	} {
		mux.Handle(p, h)
	}
}
