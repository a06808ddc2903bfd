// Package pages renders pages. What decides: whether the text is parsed for each request, and whether text or functions are
// those of the request.
package pages

import (
	"embed"
	"html/template"
	"io"
	"net/http"
	"sync"

	"github.com/gin-gonic/gin"
)

//go:embed pages.go
var files embed.FS

const layout = `<p>{{.}}</p>`

type page struct{ Title, Body string }

func Home(w http.ResponseWriter, r *http.Request) {
	// Constant text, for each request.
	t, err := template.New("home").Parse(layout) // report
	if err != nil {
		http.Error(w, err.Error(), 500)
		return
	}
	_ = t.Execute(w, page{Title: r.FormValue("q")})
}

func Must(w http.ResponseWriter, r *http.Request) {
	// The same in one expression.
	_ = template.Must(template.New("must").Parse(layout+"<hr>")).Execute(w, r.Host) // report
}

func Files(c *gin.Context) {
	// The files of a page, for each request.
	t := template.Must(template.ParseFS(files, "*.html")) // report
	_ = t.Execute(io.Discard, c.Param("id"))
}

func render(w io.Writer, name string, data any) error {
	// A helper with the data; the text is always the same.
	t, err := template.New("page").Parse(`<h1>{{.Title}}</h1>`) // report
	if err != nil {
		return err
	}
	return t.ExecuteTemplate(w, name, data)
}

func Rendered(w http.ResponseWriter, r *http.Request) { _ = render(w, "page", page{Body: r.Host}) }

var funcs = template.FuncMap{"upper": func(s string) string { return s }}

func WithFuncs(w http.ResponseWriter, r *http.Request) {
	// The functions are the same for all requests.
	t := template.Must(template.New("f").Funcs(funcs).Parse(`{{upper .}}`)) // report
	_ = t.Execute(w, r.Host)
}

// Parsed once, or of the request.

func User(w http.ResponseWriter, r *http.Request) {
	user := r.Header.Get("X-User")
	// A function of this request is part of it.
	t := template.Must(template.New("u").Funcs(template.FuncMap{"user": func() string { return user }}).Parse(layout)) // silent
	_ = t.Execute(w, nil)
}

func Preview(w http.ResponseWriter, r *http.Request) {
	// The text comes with the request.
	t, err := template.New("preview").Parse(r.FormValue("text")) // silent
	if err != nil {
		return
	}
	_ = t.Execute(w, nil)
}

type views struct {
	mu   sync.RWMutex
	byID map[string]*template.Template
	all  *template.Template
}

func newViews() *views {
	// Kept.
	all := template.Must(template.ParseFS(files, "*.html")) // silent
	return &views{byID: make(map[string]*template.Template), all: all}
}

func (v *views) get(name string) (*template.Template, error) {
	v.mu.RLock()
	t, ok := v.byID[name]
	v.mu.RUnlock()
	if ok {
		return t, nil
	}
	// Parsed on the first use of a name, and kept.
	t, err := template.ParseFS(files, name) // silent
	if err != nil {
		return nil, err
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.byID[name] = t
	return t, nil
}

func (v *views) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	t, err := v.get(r.URL.Path)
	if err != nil {
		t = v.all
	}
	_ = t.Execute(w, nil)
}

func Handler(text string) http.HandlerFunc {
	// One for the route.
	t := template.Must(template.New("route").Parse(text)) // silent
	return func(w http.ResponseWriter, r *http.Request) { _ = t.Execute(w, r.URL) }
}
