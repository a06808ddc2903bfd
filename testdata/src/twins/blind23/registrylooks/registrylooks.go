// Package registrylooks looks things up in a registry of another package. What decides: whether the registry gets what it did not have.
package registrylooks

import (
	"errors"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind23/registrylooks/reg"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

var rules reg.Registry[*validator.Validate]

type server struct {
	trims    reg.Registry[*mold.Transformer]
	forms    *reg.Registry[*form.Decoder]
	query    reg.Registry[*schema.Decoder]
	policies reg.Registry[*bluemonday.Policy]
	encs     reg.Registry[*form.Encoder]
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	v, ok := rules.Lookup("user")
	if !ok {
		v = validator.New() // silent
		rules.Put("user", v)
	}
	_ = v.Struct(in(r))
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	if !s.trims.Has("user") {
		s.trims.Put("user", mold.New()) // silent
	}
	t, _ := s.trims.Lookup("user")
	_ = t.Struct(r.Context(), in(r))
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	d := s.forms.Get("user")
	if d != nil {
		_ = d.Decode(in(r), r.URL.Query())
		return
	}
	d = form.NewDecoder() // silent
	s.forms.Put("user", d)
	_ = d.Decode(in(r), r.URL.Query())
}

// find puts nothing into the registry.
func (s *server) find(w http.ResponseWriter, r *http.Request) {
	d, ok := s.query.Lookup("user")
	if !ok {
		d = schema.NewDecoder() // report
	}
	_ = d.Decode(in(r), r.URL.Query())
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	p, err := s.policies.Find("user")
	if errors.Is(err, reg.ErrMissing) {
		p = bluemonday.UGCPolicy() // silent
		s.policies.Put("user", p)
	}
	_, _ = w.Write([]byte(p.Sanitize(in(r).Name)))
}

func (s *server) print(w http.ResponseWriter, r *http.Request) {
	switch e := s.encs.Get("user"); {
	case e == nil:
		s.encs.Put("user", form.NewEncoder()) // silent
		fallthrough
	default:
		_, _ = s.encs.Get("user").Encode(in(r))
	}
}

func Routes(m *http.ServeMux) {
	s := &server{forms: new(reg.Registry[*form.Decoder])}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/print", s.print)
}
