// Package web answers with what conv converts. What decides: whether it converts with what it has, or has it made.
package web

import (
	"encoding/json"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/samber/lo"

	"twins/blind17/convs/conv"
)

type server struct {
	c *conv.Converter
	f conv.Func
	v *validator.Validate
}

func (s *server) list(w http.ResponseWriter, r *http.Request) {
	rows := []conv.Row{{Name: r.FormValue("name")}}
	_ = json.NewEncoder(w).Encode(conv.ToAnswers(rows))
	_ = json.NewEncoder(w).Encode(lo.Map(rows, func(x conv.Row, _ int) conv.Answer {
		return conv.ToAnswer(x)
	}))
	_ = json.NewEncoder(w).Encode(lo.Map(rows, func(x conv.Row, _ int) conv.Answer {
		_ = validator.New(validator.WithRequiredStructEnabled()).Struct(x) // report
		return conv.Loose(x)
	}))
}

func (s *server) show(w http.ResponseWriter, r *http.Request) {
	x := conv.Row{Name: r.FormValue("name")}
	a, err := s.c.Convert(r.Context(), x)
	if err != nil {
		return
	}
	_, _ = conv.FromAnswer(a)
	_ = s.v.Struct(s.f(x))
}

// fresh has a converter for a request.
func (s *server) fresh(w http.ResponseWriter, r *http.Request) {
	a, _ := conv.NewConverter().Convert(r.Context(), conv.Row{Name: r.FormValue("name")}) // report
	_ = json.NewEncoder(w).Encode(a)
}

// strict has a way to convert for a request.
func (s *server) strict(w http.ResponseWriter, r *http.Request) {
	f := conv.Strict() // report
	_ = json.NewEncoder(w).Encode(f(conv.Row{Name: r.FormValue("name")}))
}

func Routes(m *http.ServeMux) {
	s := &server{
		c: conv.NewConverter(),
		f: conv.Strict(),
		v: validator.New(), // silent
	}
	m.HandleFunc("/list", s.list)
	m.HandleFunc("/show", s.show)
	m.HandleFunc("/fresh", s.fresh)
	m.HandleFunc("/strict", s.strict)
}
