// Package paramobject asks an object that a function is given, instead of the one that it is a
// method of, whether that was filled.
package paramobject

import (
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/huandu/go-sqlbuilder"
)

type order struct{ Item string }

type server struct {
	rules  *validator.Validate
	filled int
	query  string
}

func marked(s *server, r *http.Request) error {
	if s.filled&1 == 0 {
		s.rules = validator.New() // silent
		s.filled |= 1
	}
	return s.rules.Struct(order{r.URL.Path})
}

// asked builds whenever the request says so.
func asked(s *server, r *http.Request) error {
	if r.FormValue("strict") != "" {
		s.rules = validator.New() // report
	}
	return s.rules.Struct(order{r.URL.Path})
}

// text keeps what it has built with it.
func text(s *server) string {
	if s.query == "" {
		s.query, _ = sqlbuilder.NewStruct(new(order)).SelectFrom("orders").Build() // silent
	}
	return s.query
}

type page struct{ query string }

// ofPage keeps it for the page.
func ofPage(p *page) string {
	if p.query == "" {
		p.query, _ = sqlbuilder.NewStruct(new(order)).SelectFrom("pages").Build() // report
	}
	return p.query
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if marked(s, r) != nil || asked(s, r) != nil {
		return
	}
	_, _ = w.Write([]byte(text(s)))
	_, _ = w.Write([]byte(ofPage(&page{})))
}

func New() http.Handler { return &server{} }
