// Package choice has functions that take a fresh instance or one that is
// there already.
package choice

import (
	"html/template"
	"net/http"
	"os"
)

var debug = os.Getenv("DEBUG") != ""

var parsed = template.Must(template.New("parsed").Parse("x"))

// Debug shows more in development.
func Debug(w http.ResponseWriter, r *http.Request) {
	t := parsed
	if debug {
		t = template.Must(template.New("debug").Parse("x: {{.}}")) // unfixed: fix/fresh-is-a-choice // want `builds`
	}
	_ = t.Execute(w, nil)
}

type site struct {
	plain bool
	t     *template.Template
}

func (s *site) template() (*template.Template, error) {
	if s.plain {
		return template.New("plain").Parse("plain") // unfixed: fix/fresh-is-a-choice // want `builds`
	}
	return s.t, nil
}

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	t, err := s.template()
	if err != nil {
		return
	}
	_ = t.Execute(w, nil)
}

// The twin: both are built here.
func Either(w http.ResponseWriter, r *http.Request) {
	var t *template.Template
	if r.Method == http.MethodPost {
		t = template.Must(template.New("get").Parse("get")) // want `builds`
	} else {
		t = template.Must(template.New("get").Parse("get")) // want `builds`
	}
	_ = t.Execute(w, nil)
}
