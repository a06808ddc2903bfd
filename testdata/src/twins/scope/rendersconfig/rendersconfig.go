// Package rendersconfig tries whether a template works with what the program reads when it starts. What it
// writes to gets nothing else.
package rendersconfig

import (
	"bytes"
	"html/template"
	"io"
	"strings"
)

type settings struct {
	Title string `yaml:"title,omitempty"`
	Logo  string `yaml:"logo,omitempty"`
}

type view struct {
	UI    *settings
	Theme string
}

func (s *settings) Validate() error {
	if s.Title == "" {
		s.Title = "none"
	}
	t, err := template.New("page").Parse("{{.UI.Title}}") // silent
	if err != nil {
		return err
	}
	var buf bytes.Buffer
	return t.Execute(&buf, view{UI: s, Theme: "dark"})
}

func (s *settings) Preview() (string, error) {
	t := template.Must(template.New("page").Parse("{{.Title}}")) // silent
	b := new(strings.Builder)
	err := t.Execute(b, s)
	return b.String(), err
}

// With what somebody asks for.

type question struct{ Name string }

func (s *settings) Answer(q *question) error {
	t := template.Must(template.New("page").Parse("{{.}}")) // report
	var buf bytes.Buffer
	return t.Execute(&buf, []any{s, q})
}

func (s *settings) Beside(q *question) error {
	t := template.Must(template.New("page").Parse("{{.Title}}")) // report
	var buf bytes.Buffer
	buf.WriteString(q.Name)
	return t.Execute(&buf, s)
}

func (s *settings) To(w io.Writer) error {
	t := template.Must(template.New("page").Parse("{{.Title}}")) // report
	return t.Execute(w, s)
}
