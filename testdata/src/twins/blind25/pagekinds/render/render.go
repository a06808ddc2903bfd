// Package render writes pages.
package render

import (
	"html/template"
	"io"
	"sync"
)

// Text writes data by a text.
func Text(w io.Writer, text string, data any) error {
	t, err := template.New("").Parse(text) // silent
	if err != nil {
		return err
	}
	return t.Execute(w, data)
}

// Error writes what went wrong.
func Error(w io.Writer, err error) error {
	t := template.Must(template.New("error").Parse("<b>{{.}}</b>")) // report
	return t.Execute(w, err.Error())
}

// Set has pages, which it parses when they are first written.
type Set struct {
	mu    sync.Mutex
	texts map[string]string
	ready map[string]*template.Template
}

func NewSet(texts map[string]string) *Set {
	return &Set{texts: texts, ready: make(map[string]*template.Template)}
}

func (s *Set) get(name string) (*template.Template, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if t, ok := s.ready[name]; ok {
		return t, nil
	}
	t, err := template.New(name).Parse(s.texts[name]) // silent
	if err != nil {
		return nil, err
	}
	s.ready[name] = t
	return t, nil
}

func (s *Set) Write(w io.Writer, name string, data any) error {
	t, err := s.get(name)
	if err != nil {
		return err
	}
	return t.Execute(w, data)
}

// Page is one page, parsed when it is made.
type Page struct{ t *template.Template }

func NewPage(text string) *Page { return &Page{template.Must(template.New("page").Parse(text))} } // silent

func (p *Page) Write(w io.Writer, data any) error { return p.t.Execute(w, data) }

// Writer returns a function that writes by a text.
func Writer(text string) func(io.Writer, any) error { return NewPage(text).Write }
