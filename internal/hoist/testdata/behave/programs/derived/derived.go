// Package derived extends what it builds, chooses it, or hands it to what it
// does not know.
package derived

import (
	"fmt"
	"net/http"
	"text/template"

	"github.com/go-playground/validator/v10"
	"web"
)

func extended(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("page").Parse(`{{define "body"}}-{{end}}{{template "body"}}`)) // silent
	if q := r.FormValue("q"); q != "" {
		template.Must(t.New("body").Parse(q))
	}
	_ = t.Execute(w, nil)
}

func RunExtended() string { return web.Each(extended, "q=a", "q=", "q=b", "q=") }

func again(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("page").Parse(`a{{template "body"}}`)) // silent
	alias := t
	template.Must(alias.New("body").Parse(r.FormValue("q")))
	_ = t.Execute(w, nil)
}

func RunAlias() string { return web.Each(again, "q=a", "q=b") }

func add(t *template.Template, text string) { template.Must(t.New("body").Parse(text)) }

func helped(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("page").Parse(`h{{define "body"}}-{{end}}{{template "body"}}`)) // silent
	if q := r.FormValue("q"); q != "" {
		add(t, q)
	}
	_ = t.Execute(w, nil)
}

func RunHelped() string { return web.Each(helped, "q=a", "q=") }

func copied(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("page").Parse(`c{{define "body"}}-{{end}}{{template "body"}}`)) // fixed
	page := template.Must(t.Clone())
	if q := r.FormValue("q"); q != "" {
		template.Must(page.New("body").Parse(q))
	}
	_ = page.Execute(w, nil)
}

func RunCopied() string { return web.Each(copied, "q=a", "q=") }

func plain(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("page").Parse(`p{{.}}`)) // fixed
	_ = t.Execute(w, r.FormValue("q"))
}

func RunPlain() string { return web.Each(plain, "q=a", "q=b") }

// Register is for programs to set.
var Register = func(v *validator.Validate) {}

func hook(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // kept
	Register(v)
	fmt.Fprint(w, v.Struct(r.FormValue("q")))
}

func RunHook() string {
	n := 0
	Register = func(v *validator.Validate) {
		n++
		_ = v.RegisterValidation(fmt.Sprint("n", n), func(validator.FieldLevel) bool { return true })
	}
	defer func() { Register = func(*validator.Validate) {} }()
	return web.Each(hook, "q=a", "q=b", "q=c")
}

type plugin interface{ Configure(v *validator.Validate) }

type counter struct{ n int }

func (c *counter) Configure(v *validator.Validate) {
	c.n++
	v.SetTagName(fmt.Sprint("tag", c.n))
}

var plugins []plugin

func plugged(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	for _, p := range plugins {
		p.Configure(v)
	}
	fmt.Fprint(w, v.Struct(r.FormValue("q")))
}

func RunPlugged() string {
	plugins = []plugin{&counter{}}
	return web.Each(plugged, "q=a", "q=b")
}

var parsed = template.Must(template.New("parsed").Parse("parsed"))

var debug bool

var text = "one"

func reload(w http.ResponseWriter, r *http.Request) {
	t := parsed
	if debug {
		t = template.Must(template.New("fresh").Parse(text)) // kept
	}
	_ = t.Execute(w, nil)
}

func RunReload() string {
	s := web.Get(reload, "")
	debug = true
	s += web.Get(reload, "")
	text = "two"
	s += web.Get(reload, "")
	debug = false
	text = "one"
	return s
}

type site struct {
	fresh bool
	t     *template.Template
}

func (s *site) template() *template.Template {
	if s.fresh {
		return template.Must(template.New("site").Parse("fresh")) // kept
	}
	return s.t
}

func (s *site) serve(w http.ResponseWriter, r *http.Request) { _ = s.template().Execute(w, nil) }

func RunSite() string {
	s := &site{t: parsed}
	a := web.Get(s.serve, "")
	s.fresh = true
	return a + web.Get(s.serve, "")
}

func either(w http.ResponseWriter, r *http.Request) {
	var t *template.Template
	if r.FormValue("q") == "a" {
		t = template.Must(template.New("left").Parse("A")) // fixed
	} else {
		t = template.Must(template.New("right").Parse("B")) // fixed
	}
	_ = t.Execute(w, nil)
}

func RunEither() string { return web.Each(either, "q=a", "q=b", "q=a") }

func later(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	first := v.Struct(1)
	v.SetTagName("second")
	fmt.Fprint(w, first, v.Struct(2))
}

func RunLater() string { return web.Each(later, "", "") }
