// Package server exports. What decides: whether it has exporters, or makes one for what it exports.
package server

import (
	"net/http"

	"github.com/go-playground/validator/v10"

	"twins/blind18/exporters/export"
)

type row struct{ Name string }

type server struct {
	set   export.Set
	plain export.Exporter
	rules *validator.Validate
}

func newServer() (*server, error) {
	set, err := export.NewSet("avro", "table", "query")
	if err != nil {
		return nil, err
	}
	return &server{
		set:   set,
		plain: export.Trim{To: export.NewForm()}, // silent
		rules: validator.New(),                   // silent
	}, nil
}

func (s *server) list(w http.ResponseWriter, r *http.Request) {
	e, ok := s.set[r.FormValue("format")]
	if !ok {
		e = s.plain
	}
	_ = s.rules.Struct(row{r.FormValue("name")})
	_ = e.Export(r.Context(), w, row{r.FormValue("name")})
}

// one makes the one for the request.
func (s *server) one(w http.ResponseWriter, r *http.Request) {
	e, err := export.New("avro") // report
	if err != nil {
		return
	}
	_ = e.Export(r.Context(), w, row{r.FormValue("name")})
}

// form makes another one.
func (s *server) form(w http.ResponseWriter, r *http.Request) {
	_ = export.NewForm().Export(r.Context(), w, row{r.FormValue("name")}) // report
}

// all makes a set for a request.
func (s *server) all(w http.ResponseWriter, r *http.Request) {
	set, err := export.NewSet("avro") // report
	if err != nil {
		return
	}
	for _, e := range set {
		_ = e.Export(r.Context(), w, row{r.FormValue("name")})
	}
}

func Routes(m *http.ServeMux) error {
	s, err := newServer()
	if err != nil {
		return err
	}
	m.HandleFunc("/list", s.list)
	m.HandleFunc("/one", s.one)
	m.HandleFunc("/form", s.form)
	m.HandleFunc("/all", s.all)
	return nil
}
