// Package newkeys keeps things under keys. What decides: whether a key can be there when the next request comes.
package newkeys

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type item struct{ Name string }

type session struct{ user string }

func newSession(r *http.Request) *session { return &session{r.FormValue("user")} }

type server struct {
	made    map[*session]*validator.Validate
	literal map[*session]*validator.Validate
	request map[*http.Request]*validator.Validate
	found   map[*session]*validator.Validate
	user    map[string]*validator.Validate
	value   map[session]*validator.Validate
	all     map[string]*session
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	key := newSession(r)
	v, ok := s.made[key]
	if !ok {
		v = validator.New() // report
		s.made[key] = v
	}
	_ = v.Struct(item{r.FormValue("name")})
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	key := &session{r.FormValue("user")}
	if s.literal[key] == nil {
		s.literal[key] = validator.New() // report
	}
	_ = s.literal[key].Struct(item{r.FormValue("name")})
}

func (s *server) same(w http.ResponseWriter, r *http.Request) {
	if s.request[r] == nil {
		s.request[r] = validator.New() // report
	}
	_ = s.request[r].Struct(item{r.FormValue("name")})
}

// find has a key that was there before.
func (s *server) find(w http.ResponseWriter, r *http.Request) {
	key := s.all[r.FormValue("user")]
	if s.found[key] == nil {
		s.found[key] = validator.New() // silent
	}
	_ = s.found[key].Struct(item{r.FormValue("name")})
}

// named has the name as the key.
func (s *server) named(w http.ResponseWriter, r *http.Request) {
	key := r.FormValue("user")
	if s.user[key] == nil {
		s.user[key] = validator.New() // silent
	}
	_ = s.user[key].Struct(item{r.FormValue("name")})
}

// equal has a key that is made anew, and equal to the one before.
func (s *server) equal(w http.ResponseWriter, r *http.Request) {
	key := session{r.FormValue("user")}
	if s.value[key] == nil {
		s.value[key] = validator.New() // silent
	}
	_ = s.value[key].Struct(item{r.FormValue("name")})
}

func Routes(m *http.ServeMux, s *server) {
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/same", s.same)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/named", s.named)
	m.HandleFunc("/equal", s.equal)
}
