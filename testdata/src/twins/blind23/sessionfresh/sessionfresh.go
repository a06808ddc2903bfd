// Package sessionfresh has sessions that make what they need. What decides: whether the session is made for the request.
package sessionfresh

import (
	"encoding/json"
	"net/http"
	"reflect"
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type session struct {
	user   string
	rules  *validator.Validate
	trims  *mold.Transformer
	forms  atomic.Pointer[form.Decoder]
	query  *schema.Decoder
	policy *bluemonday.Policy
	enc    *form.Encoder
	fields *reflectx.Mapper
}

type server struct {
	mu       sync.Mutex
	sessions map[string]*session
}

func (s *session) check(v any) error {
	if s.rules == nil {
		s.rules = validator.New() // report
	}
	return s.rules.Struct(v)
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	ses := &session{user: r.FormValue("user")}
	_ = ses.check(in(r))
}

func newSession(r *http.Request) *session { return &session{user: r.FormValue("user")} }

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	ses := newSession(r)
	if ses.trims == nil {
		ses.trims = mold.New() // report
	}
	_ = ses.trims.Struct(r.Context(), in(r))
}

func (s *session) decoder() *form.Decoder {
	if d := s.forms.Load(); d != nil {
		return d
	}
	d := form.NewDecoder() // report
	s.forms.Store(d)
	return d
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	ses := new(session)
	ses.user = r.FormValue("user")
	_ = ses.decoder().Decode(in(r), r.URL.Query())
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	var ses session
	if err := json.NewDecoder(r.Body).Decode(&ses); err != nil {
		return
	}
	switch {
	case ses.query == nil:
		ses.query = schema.NewDecoder() // report
	}
	_ = ses.query.Decode(in(r), r.URL.Query())
}

func (s *session) sanitize(text string) string {
	if s.policy != nil {
		return s.policy.Sanitize(text)
	}
	s.policy = bluemonday.UGCPolicy() // report
	return s.policy.Sanitize(text)
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	func(ses *session) {
		_, _ = w.Write([]byte(ses.sanitize(in(r).Name)))
	}(&session{user: "clean"})
}

func (s *session) ensure() {
	if s.enc == nil {
		s.enc = form.NewEncoder() // silent
	}
}

// print asks the session that the server keeps.
func (s *server) print(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	ses, ok := s.sessions[r.FormValue("user")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	ses.ensure()
	_, _ = ses.enc.Encode(in(r))
}

func (s *server) login(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sessions[r.FormValue("user")] = newSession(r)
}

func (s *server) read(w http.ResponseWriter, r *http.Request) {
	all := []*session{newSession(r)}
	for _, ses := range all {
		if ses.fields == nil {
			ses.fields = reflectx.NewMapper("db") // report
		}
		_ = ses.fields.TypeMap(reflect.TypeFor[user]())
	}
}

func Routes(m *http.ServeMux) {
	s := &server{sessions: make(map[string]*session)}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/print", s.print)
	m.HandleFunc("/login", s.login)
	m.HandleFunc("/read", s.read)
}
