// Package toldlists gives a list to a function of another package, which builds one for each of its elements. What decides: whether the list has the same elements each time.
package toldlists

import (
	"net/http"
	"reflect"
	"strings"

	"twins/same/toldlists/lib"
)

type user struct{ Name string }

var secret = []string{`\d{16}`, `(?i)password=\S+`}

type server struct {
	tags  []string
	rules map[string][]string
}

func (s *server) constants(w http.ResponseWriter, r *http.Request) {
	res, _ := lib.Patterns(`\d{16}`, `(?i)password=\S+`) // report
	for _, re := range res {
		_ = re.MatchString(r.URL.Path)
	}
}

func (s *server) variable(w http.ResponseWriter, r *http.Request) {
	_ = lib.Matches(r.URL.Path, secret...) // report
}

func (s *server) literal(w http.ResponseWriter, r *http.Request) {
	_ = lib.ByTag([]string{"db", "json"})["db"].TypeMap(reflect.TypeFor[user]()) // report
}

func (s *server) field(w http.ResponseWriter, r *http.Request) {
	_ = lib.ByTag(s.tags)["db"].TypeMap(reflect.TypeFor[user]()) // silent: file/counted-with-first
}

// The near twins: elements that the request gives, all or one of them; and a list that is gone through at start-up.

func (s *server) asked(w http.ResponseWriter, r *http.Request) {
	_ = lib.Matches(r.URL.Path, strings.Split(r.FormValue("texts"), ",")...) // silent
}

func (s *server) askedLast(w http.ResponseWriter, r *http.Request) {
	_ = lib.Matches(r.URL.Path, `\d{16}`, r.FormValue("text")) // silent
}

func (s *server) headers(w http.ResponseWriter, r *http.Request) {
	_ = lib.Headers(r, secret) // silent
}

func Routes(m *http.ServeMux) {
	s := &server{tags: []string{"db"}}
	res, _ := lib.Patterns("^/a", "^/b") // silent
	m.HandleFunc("/constants", s.constants)
	m.HandleFunc("/variable", s.variable)
	m.HandleFunc("/literal", s.literal)
	m.HandleFunc("/field", s.field)
	m.HandleFunc("/asked", s.asked)
	m.HandleFunc("/askedLast", s.askedLast)
	m.HandleFunc("/headers", s.headers)
	m.HandleFunc("/routes", func(w http.ResponseWriter, r *http.Request) {
		for _, re := range res {
			_ = re.MatchString(r.URL.Path)
		}
	})
}
