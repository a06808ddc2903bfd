// Package web asks for what port says. What decides: whether it has those made that do it.
package web

import (
	"net/http"

	"github.com/go-playground/form/v4"

	"twins/blind17/ifacelayers/infra"
	"twins/blind17/ifacelayers/port"
)

type decoder interface {
	Decode(v any, values map[string][]string) error
}

type server struct {
	rules, strict port.Rules
	store         port.Store
	clean, hard   port.Cleaner
	forms         decoder
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	o := port.Order{ID: r.FormValue("id"), Text: s.clean.Clean(s.hard.Clean(r.FormValue("text")))}
	if s.rules.Check(o) != nil || s.strict.Check(o) != nil {
		return
	}
	_ = s.forms.Decode(&o, r.URL.Query())
	_ = s.store.Save(r.Context(), o)
	_, _ = s.store.Load(r.Context(), o.ID)
}

// fresh has rules made for a request.
func (s *server) fresh(w http.ResponseWriter, r *http.Request) {
	var rules port.Rules = infra.NewRules() // report
	_ = rules.Check(port.Order{ID: r.FormValue("id")})
}

// save has a store made for a request.
func (s *server) save(w http.ResponseWriter, r *http.Request) {
	st := infra.NewStore() // report
	_ = st.Save(r.Context(), port.Order{ID: r.FormValue("id")})
}

// decode has what an interface is for.
func (s *server) decode(w http.ResponseWriter, r *http.Request) {
	var d decoder = form.NewDecoder() // report
	_ = d.Decode(new(port.Order), r.URL.Query())
}

func Routes(m *http.ServeMux) {
	s := &server{
		rules: infra.NewRules(), strict: infra.NewStrict(), store: infra.NewStore(),
		clean: infra.NewCleaner(), hard: infra.NewHard(),
		forms: form.NewDecoder(), // silent
	}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/fresh", s.fresh)
	m.HandleFunc("/save", s.save)
	m.HandleFunc("/decode", s.decode)
}
