// Package authgates lets nobody in who has no token. What decides: nothing, those who are let in come again and again.
package authgates

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type server struct {
	token string
	users map[string]string
}

func (s *server) allowed(r *http.Request) bool { return r.Header.Get("Authorization") == s.token }

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	if !s.allowed(r) {
		http.Error(w, "no", http.StatusForbidden)
		return
	}
	v := validator.New() // report
	_ = v.Struct(in(r))
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	name, _, ok := r.BasicAuth()
	if _, known := s.users[name]; ok && known {
		t := mold.New() // report
		_ = t.Struct(r.Context(), in(r))
		return
	}
	http.Error(w, "no", http.StatusForbidden)
}

func (s *server) authorize(w http.ResponseWriter, r *http.Request) (string, error) {
	c, err := r.Cookie("session")
	if err != nil {
		return "", err
	}
	return s.users[c.Value], nil
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	user, err := s.authorize(w, r)
	switch {
	case err != nil, user == "":
		http.Error(w, "no", http.StatusForbidden)
	default:
		d := form.NewDecoder() // report
		_ = d.Decode(in(r), r.URL.Query())
	}
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	if s.token != "" && !s.allowed(r) {
		goto deny
	}
	_ = schema.NewDecoder().Decode(in(r), r.URL.Query()) // report
	return
deny:
	http.Error(w, "no", http.StatusForbidden)
}

func (s *server) protect(next http.HandlerFunc) http.HandlerFunc {
	p := bluemonday.UGCPolicy() // silent
	return func(w http.ResponseWriter, r *http.Request) {
		if !s.allowed(r) {
			_, _ = w.Write([]byte(p.Sanitize(r.URL.Path)))
			return
		}
		next(w, r)
	}
}

func (s *server) print(w http.ResponseWriter, r *http.Request) {
	e := form.NewEncoder() // report
	_, _ = e.Encode(in(r))
}

func Routes(m *http.ServeMux, token string) {
	s := &server{token: token, users: make(map[string]string)}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/print", s.protect(s.print))
}
