// Package web takes orders. What decides: whether what it calls makes it each time, and who says so.
package web

import (
	"net/http"

	"github.com/go-playground/form/v4"

	"twins/blind17/entities/domain"
)

type server struct {
	parser *domain.Parser
	forms  *form.Decoder
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	o, err := s.parser.Parse(r.URL.Query())
	if err != nil || o.Validate() != nil || o.Strict() != nil {
		http.Error(w, "bad", http.StatusBadRequest)
		return
	}
	_ = o.Normalize(r.Context())
	_ = s.forms.Decode(o, r.URL.Query())
	data, _ := o.Encode()
	_, _ = w.Write(data)
}

// fresh has a parser for itself.
func (s *server) fresh(w http.ResponseWriter, r *http.Request) {
	o, err := domain.NewParser().Parse(r.URL.Query()) // report
	if err != nil {
		return
	}
	_ = form.NewDecoder().Decode(o, r.URL.Query()) // report
}

func Routes(m *http.ServeMux) {
	s := &server{
		parser: domain.NewParser(),
		forms:  form.NewDecoder(), // silent
	}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/fresh", s.fresh)
}
