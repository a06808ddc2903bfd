// Package debugmodes checks more when it is told so. What decides: whether it can be told so while it serves requests.
package debugmodes

import (
	"flag"
	"net/http"
	"os"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

var verbose = flag.Bool("verbose", false, "check more")

const trace = false

type server struct {
	debug  bool
	level  int
	checks map[string]bool
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	if *verbose {
		_ = validator.New().Struct(in(r)) // report
	}
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	if !s.debug {
		return
	}
	t := mold.New() // report
	_ = t.Struct(r.Context(), in(r))
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	if os.Getenv("DEBUG") != "" {
		d := form.NewDecoder() // report
		_ = d.Decode(in(r), r.URL.Query())
	}
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	switch {
	case s.level > 1:
		d := schema.NewDecoder() // report
		_ = d.Decode(in(r), r.URL.Query())
	}
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	on, ok := s.checks["clean"]
	if on && ok {
		p := bluemonday.UGCPolicy() // report
		_, _ = w.Write([]byte(p.Sanitize(in(r).Name)))
	}
}

// print is told so by a constant alone.
func (s *server) print(w http.ResponseWriter, r *http.Request) {
	if trace {
		_, _ = form.NewEncoder().Encode(in(r)) // silent
	}
}

func Routes(m *http.ServeMux, debug bool, level int, checks map[string]bool) {
	s := &server{debug: debug, level: level, checks: checks}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/print", s.print)
}
