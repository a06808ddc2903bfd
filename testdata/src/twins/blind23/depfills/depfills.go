// Package depfills has another package fill what it points to. What decides: whether what it points to is the request's.
package depfills

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"

	"twins/blind23/depfills/deps"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type server struct {
	deps deps.Deps
	own  sync.Once
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	var d deps.Deps
	d.Fill() // report
	_ = d.Rules.Struct(in(r))
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	d := new(deps.Deps)
	if err := deps.Setup(d); err != nil { // report
		return
	}
	_ = d.Trims.Struct(r.Context(), in(r))
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	deps.Into(&v) // report
	_ = v.Struct(in(r))
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	d := s.deps
	d.Refill() // report
	_ = d.Rules.Struct(in(r))
}

type page struct {
	deps.Deps
	user *user
}

func (s *server) print(w http.ResponseWriter, r *http.Request) {
	p := &page{user: in(r)}
	p.FillAll() // report
	_ = p.Rules.Struct(p.user)
}

// clean fills those of the server, once.
func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	s.own.Do(func() {
		s.deps.Fill() // silent
	})
	_ = s.deps.Rules.Struct(in(r))
}

func Routes(m *http.ServeMux) {
	s := &server{}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/print", s.print)
	m.HandleFunc("/clean", s.clean)
}
