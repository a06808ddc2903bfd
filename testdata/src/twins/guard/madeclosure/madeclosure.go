// Package madeclosure has functions that make a function with a variable of its own. What decides: how long that function is kept.
package madeclosure

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

type in struct{ Name string }

// cleaner yields one that makes its policy when it is first called.
func cleaner() func(string) string {
	var p *bluemonday.Policy
	return func(s string) string {
		if p == nil {
			p = bluemonday.UGCPolicy() // report
		}
		return p.Sanitize(s)
	}
}

// stripper is the same, and is called when the program starts.
func stripper() func(string) string {
	var p *bluemonday.Policy
	return func(s string) string {
		if p == nil {
			p = bluemonday.NewPolicy() // silent
		}
		return p.Sanitize(s)
	}
}

// checker is called for each request, and what it yields for each of its parts.
func checker() func(any) error {
	var v *validator.Validate
	return func(x any) error {
		if v == nil {
			v = validator.New() // report
		}
		return v.Struct(x)
	}
}

// decoder goes into an object that lasts.
func decoder() func(any, map[string][]string) error {
	var d *form.Decoder
	return func(x any, values map[string][]string) error {
		if d == nil {
			d = form.NewDecoder() // silent
		}
		return d.Decode(x, values)
	}
}

type server struct {
	strip  func(string) string
	decode func(any, map[string][]string) error
}

func (s *server) write(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(s.strip(cleaner()(r.FormValue("name")))))
}

func (s *server) check(w http.ResponseWriter, r *http.Request) {
	check := checker()
	for _, n := range r.URL.Query()["n"] {
		if check(in{n}) != nil {
			return
		}
	}
}

func (s *server) read(w http.ResponseWriter, r *http.Request) {
	if s.decode == nil {
		s.decode = decoder()
	}
	_ = s.decode(new(in), r.URL.Query())
}

func Routes(m *http.ServeMux) {
	s := &server{strip: stripper()}
	m.HandleFunc("/write", s.write)
	m.HandleFunc("/check", s.check)
	m.HandleFunc("/read", s.read)
}
