// Package unnamed has structs whose type is spelt out where it is needed. What decides: whether what is filled is what was asked.
package unnamed

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type slot struct {
	v *validator.Validate
}

type server struct {
	forms struct{ d *form.Decoder }
	keyed struct {
		n int
		t *mold.Transformer
	}
	named  slot
	others struct{ q *schema.Decoder }
}

func (s *server) whole(w http.ResponseWriter, r *http.Request) {
	if s.forms.d == nil {
		s.forms = struct{ d *form.Decoder }{form.NewDecoder()} // silent
	}
	_ = s.forms.d.Decode(r, r.URL.Query())
}

func (s *server) pointed(w http.ResponseWriter, r *http.Request) {
	k := &s.keyed
	if k.t == nil {
		*k = struct {
			n int
			t *mold.Transformer
		}{t: mold.New()} // silent
	}
	_ = s.keyed.t.Struct(r.Context(), r)
}

func (s *server) toNamed(w http.ResponseWriter, r *http.Request) {
	if s.named.v == nil {
		s.named = struct{ v *validator.Validate }{validator.New()} // silent
	}
	_ = s.named.v.Struct(r)
}

// The near twin: a type of other fields is filled.

func (s *server) another(w http.ResponseWriter, r *http.Request) {
	if s.others.q == nil {
		own := struct{ query *schema.Decoder }{schema.NewDecoder()} // report
		_ = own.query.Decode(r, r.URL.Query())
	}
}

func Routes(m *http.ServeMux) {
	s := new(server)
	m.HandleFunc("/1", s.whole)
	m.HandleFunc("/2", s.pointed)
	m.HandleFunc("/3", s.toNamed)
	m.HandleFunc("/4", s.another)
}
