// Package funcmaps has functions for templates. What decides: whether the template calls what makes something, and for what the template is made.
package funcmaps

import (
	"context"
	"html/template"
	"net/http"
	"reflect"
	"regexp"
	"strings"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

var policy = bluemonday.NewPolicy() // silent

// linker makes a function for a template.
func linker(base string) func(string) template.URL {
	slug := regexp.MustCompile(`[^a-z0-9]+`) // silent
	return func(s string) template.URL {
		return template.URL(base + slug.ReplaceAllString(strings.ToLower(s), "-"))
	}
}

var funcs = template.FuncMap{
	"safe": policy.Sanitize,
	"link": linker("/posts/"),
	"clean": func(s string) string {
		return bluemonday.UGCPolicy().Sanitize(s) // report
	},
	"columns": columns,
}

func columns(x any) int {
	m := reflectx.NewMapper("db") // report
	return len(m.FieldMap(reflect.ValueOf(x)))
}

// page has a method that its template calls.
type page struct {
	Title string
	Text  string
}

// Trimmed returns the page without blanks.
func (p page) Trimmed() (page, error) {
	t := mold.New() // report
	err := t.Struct(context.Background(), &p)
	return p, err
}

var show = template.Must(template.New("show").Funcs(funcs).Parse(`{{with .Trimmed}}<h1>{{safe .Title}}</h1>{{clean .Text}}{{end}}`)) // silent

type site struct {
	mu     sync.Mutex
	byName map[string]*template.Template
	texts  map[string]string
}

// named parses each once.
func (s *site) named(name string) (*template.Template, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	t, ok := s.byName[name]
	if !ok {
		var err error
		if t, err = template.New(name).Funcs(funcs).Parse(s.texts[name]); err != nil { // silent
			return nil, err
		}
		s.byName[name] = t
	}
	return t, nil
}

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	t, err := s.named(r.URL.Path)
	if err != nil {
		t = show
	}
	_ = t.Execute(w, page{Title: r.FormValue("title"), Text: r.FormValue("text")})
}

// greet parses the same text each time.
func (s *site) greet(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("greet").Funcs(funcs).Parse(`Hello {{.}}`)) // report
	_ = t.Execute(w, r.FormValue("name"))
}

// own gives the template a function that knows the request.
func (s *site) own(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("own").Funcs(template.FuncMap{"host": func() string { return r.Host }}).Parse(`Hello {{host}}`)) // silent
	_ = t.Execute(w, nil)
}

// preview parses what it gets.
func (s *site) preview(w http.ResponseWriter, r *http.Request) {
	t, err := template.New("preview").Funcs(funcs).Parse(r.FormValue("template")) // silent
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_ = t.Execute(w, page{})
}

func Routes(m *http.ServeMux, texts map[string]string) {
	s := &site{byName: make(map[string]*template.Template), texts: texts}
	m.Handle("/", s)
	m.HandleFunc("/greet", s.greet)
	m.HandleFunc("/own", s.own)
	m.HandleFunc("/preview", s.preview)
}
