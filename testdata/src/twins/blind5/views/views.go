// Package views renders pages. What decides: whether the template is parsed with the program, with the request, or is the request's.
package views

import (
	"embed"
	"html/template"
	"io"
	"net/http"
	"strings"
	"sync"
	texttemplate "text/template"

	"github.com/go-chi/chi/v5"
	"github.com/microcosm-cc/bluemonday"
)

//go:embed *.go
var files embed.FS

var funcs = template.FuncMap{"upper": strings.ToUpper}

const row = `<tr><td>{{.Name | upper}}</td></tr>`

var rowTemplate = template.Must(template.New("row").Funcs(funcs).Parse(row)) // silent

type page struct {
	Title string
	Rows  []struct{ Name string }
}

type renderer struct {
	pages map[string]*template.Template
	once  sync.Once
	dev   bool
}

func newRenderer(dev bool) (*renderer, error) {
	r := &renderer{pages: make(map[string]*template.Template), dev: dev}
	for _, name := range []string{"home", "about"} {
		// One for each page, at the start.
		t, err := template.New(name).Funcs(funcs).ParseFS(files, name+".html") // silent
		if err != nil {
			return nil, err
		}
		r.pages[name] = t
	}
	return r, nil
}

func (r *renderer) render(w io.Writer, name string, p page) error {
	return r.pages[name].Execute(w, p)
}

func (r *renderer) renderEach(w io.Writer, p page) error {
	// For each page that is written.
	t, err := template.New("page").Funcs(funcs).Parse(`<h1>{{.Title}}</h1>`) // report
	if err != nil {
		return err
	}
	return t.Execute(w, p)
}

func (r *renderer) home(w http.ResponseWriter, req *http.Request) {
	if err := r.render(w, "home", page{Title: "Home"}); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func (r *renderer) about(w http.ResponseWriter, req *http.Request) {
	// The handler parses what never changes.
	t := template.Must(template.New("about").Parse(`<h1>{{.Title}}</h1>`)) // report
	_ = t.Execute(w, page{Title: chi.URLParam(req, "title")})
	_ = r.renderEach(w, page{})
}

func (r *renderer) preview(w http.ResponseWriter, req *http.Request) {
	// What the author sends.
	t, err := template.New("preview").Parse(req.FormValue("body")) // silent
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_ = t.Execute(w, page{})
}

func (r *renderer) localized(w http.ResponseWriter, req *http.Request) {
	lang := req.Header.Get("Accept-Language")
	// A function of it has the language of the request.
	t := template.Must(template.New("hello").Funcs(template.FuncMap{"t": func(s string) string { return lang + s }}).Parse(`{{t "hello"}}`)) // silent
	_ = t.Execute(w, nil)
}

func (r *renderer) table(w http.ResponseWriter, req *http.Request) {
	for _, name := range req.Form["name"] {
		// For each row of each request.
		t := texttemplate.Must(texttemplate.New("row").Parse("{{.}}\n")) // report
		if err := t.Execute(w, name); err != nil {
			return
		}
	}
	for _, name := range req.Form["name"] {
		_ = rowTemplate.Execute(w, struct{ Name string }{name})
	}
}

var (
	mailOnce sync.Once
	mail     *texttemplate.Template
)

func (r *renderer) send(w http.ResponseWriter, req *http.Request) {
	mailOnce.Do(func() {
		// Once for the program.
		mail = texttemplate.Must(texttemplate.New("mail").Parse("Dear {{.}}")) // silent
	})
	_ = mail.Execute(w, req.FormValue("to"))
}

func (r *renderer) sendOwn(w http.ResponseWriter, req *http.Request) {
	// A once that is the request's.
	var once sync.Once
	var t *texttemplate.Template
	once.Do(func() {
		t = texttemplate.Must(texttemplate.New("mail").Parse("Dear {{.}}")) // report
	})
	_ = t.Execute(w, req.FormValue("to"))
}

func (r *renderer) comment(w http.ResponseWriter, req *http.Request) {
	// The rules of a page, for each comment.
	p := bluemonday.UGCPolicy() // report
	p.AllowAttrs("class").Globally()
	_, _ = io.WriteString(w, p.Sanitize(req.FormValue("text")))
}

func Routes() (http.Handler, error) {
	r, err := newRenderer(false)
	if err != nil {
		return nil, err
	}
	// With the routes.
	notFound := template.Must(template.New("404").Parse(`<h1>Not found</h1>`)) // silent
	m := chi.NewRouter()
	m.Get("/", r.home)
	m.Get("/about/{title}", r.about)
	m.Post("/preview", r.preview)
	m.Get("/hello", r.localized)
	m.Get("/table", r.table)
	m.Post("/send", r.send)
	m.Post("/send-own", r.sendOwn)
	m.Post("/comment", r.comment)
	m.Get("/404", func(w http.ResponseWriter, req *http.Request) { _ = notFound.Execute(w, nil) })
	return m, nil
}
