// Package renderers renders pages and mails. What decides: whether the text of a template is the program's, and where it is parsed.
package renderers

import (
	"bytes"
	"errors"
	"html/template"
	"io"
	"net/http"
	"strings"
	"sync"
	texttemplate "text/template"

	"github.com/labstack/echo/v4"
	"github.com/microcosm-cc/bluemonday"
)

const (
	base = `{{define "base"}}<body>{{template "main" .}}</body>{{end}}`
	home = `{{define "main"}}<h1>{{.Title}}</h1>{{end}}`
	mail = "Dear {{.Name}},\n{{.Text}}\n"
)

type view struct {
	Title string
	Name  string
	Text  string
}

var pages = template.Must(template.New("base").Parse(base + home)) // silent

type Renderer struct {
	mu    sync.Mutex
	named map[string]*template.Template
	mails func() *texttemplate.Template
}

func New() *Renderer {
	r := &Renderer{named: make(map[string]*template.Template)}
	r.mails = sync.OnceValue(func() *texttemplate.Template {
		return texttemplate.Must(texttemplate.New("mail").Parse(mail)) // silent
	})
	return r
}

// page parses a page of the program when it is shown first.
func (r *Renderer) page(name, text string) (*template.Template, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if t, ok := r.named[name]; ok {
		return t, nil
	}
	t, err := template.New(name).Parse(text) // silent
	if err != nil {
		return nil, err
	}
	r.named[name] = t
	return t, nil
}

func (r *Renderer) home(c echo.Context) error {
	var b bytes.Buffer
	if err := pages.ExecuteTemplate(&b, "base", view{Title: "home"}); err != nil {
		return err
	}
	t, err := r.page("home", home)
	if err != nil {
		return err
	}
	if err := t.Execute(&b, view{Title: "home"}); err != nil {
		return err
	}
	return c.JSON(http.StatusOK, b.String())
}

// profile parses what is the same for all, with functions that are the same for all.
func (r *Renderer) profile(c echo.Context) error {
	t := template.New("profile").Funcs(template.FuncMap{"upper": strings.ToUpper})
	t, err := t.Parse(`<p>{{upper .Name}}</p>`) // report
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := t.Execute(&b, view{Name: c.Param("name")}); err != nil {
		return err
	}
	return c.JSON(http.StatusOK, b.String())
}

// custom parses what the user has written.
func (r *Renderer) custom(c echo.Context) error {
	var in struct{ Layout string }
	if err := c.Bind(&in); err != nil {
		return err
	}
	t, err := template.New("custom").Parse(in.Layout) // silent
	if err != nil {
		return err
	}
	p := bluemonday.UGCPolicy() // report
	var b bytes.Buffer
	if err := t.Execute(&b, view{Name: c.Param("name")}); err != nil {
		return err
	}
	return c.JSON(http.StatusOK, p.Sanitize(b.String()))
}

// letter writes a mail.
func (r *Renderer) letter(w io.Writer, v view) error {
	if v.Name == "" {
		return errors.New("no name")
	}
	return r.mails().Execute(w, v)
}

// letters writes a mail to each.
func (r *Renderer) letters(c echo.Context) error {
	var b bytes.Buffer
	for _, name := range c.QueryParams()["name"] {
		v := view{Name: name, Text: c.Param("text")}
		if err := r.letter(&b, v); err != nil {
			return err
		}
		subject, err := texttemplate.New("subject").Parse("To {{.Name}}\n") // report
		if err != nil {
			return err
		}
		if err := subject.Execute(&b, v); err != nil {
			return err
		}
	}
	return c.JSON(http.StatusOK, b.String())
}

// errorPage is what is shown when all else fails.
func errorPage(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(http.StatusInternalServerError)
	_ = template.Must(template.New("error").Parse(`<h1>Error</h1>{{.}}`)).Execute(w, r.URL.Path) // report
}

func Routes(e *echo.Echo, m *http.ServeMux) {
	r := New()
	e.GET("/", r.home)
	e.GET("/profile/:name", r.profile)
	e.POST("/custom/:name", r.custom)
	e.GET("/letters/:text", r.letters)
	m.HandleFunc("/error", errorPage)
}
