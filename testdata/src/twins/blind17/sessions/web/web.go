// Package web has sessions. What decides: whether the one that a request has is there for the next.
package web

import (
	"net/http"
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind17/sessions/sess"
)

type item struct{ Name string }

// visit is one of a user, and lasts.
type visit struct {
	s      *sess.Session
	policy *bluemonday.Policy
}

type server struct {
	st     *sess.Store
	visits map[string]*visit
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	u := s.st.Of(r.FormValue("user"))
	x := item{r.FormValue("name")}
	_ = u.Check(x)
	_ = u.Trim(r.Context(), &x)
	_ = u.Decode(&x, r.URL.Query())
}

func (s *server) text(w http.ResponseWriter, r *http.Request) {
	v := s.visits[r.FormValue("user")]
	if v == nil {
		v = &visit{
			s:      s.st.Of(r.FormValue("user")),
			policy: bluemonday.UGCPolicy(), // silent
		}
		s.visits[r.FormValue("user")] = v
	}
	_, _ = w.Write([]byte(v.policy.Sanitize(r.FormValue("text"))))
}

// fresh has a session for a request.
func (s *server) fresh(w http.ResponseWriter, r *http.Request) {
	u := sess.New(r.FormValue("user")) // report
	_ = u.Check(item{r.FormValue("name")})
}

// env is what a request has.
type env struct {
	r     *http.Request
	rules *validator.Validate
	query *schema.Decoder
	m     *reflectx.Mapper
}

func newEnv(r *http.Request) *env {
	return &env{
		r:     r,
		rules: validator.New(validator.WithRequiredStructEnabled()), // report
	}
}

func (e *env) decode(x any) error {
	if e.query == nil {
		e.query = schema.NewDecoder() // report
	}
	return e.query.Decode(x, e.r.URL.Query())
}

func (e *env) fields(x any) int {
	if m := e.m; m != nil {
		return len(m.FieldMap(reflect.ValueOf(x)))
	}
	e.m = reflectx.NewMapper("db") // report
	return len(e.m.FieldMap(reflect.ValueOf(x)))
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	e := newEnv(r)
	x := item{r.FormValue("name")}
	_ = e.rules.Struct(x)
	_ = e.decode(&x)
	w.WriteHeader(e.fields(x))
}

func Routes(m *http.ServeMux) {
	s := &server{st: sess.NewStore(), visits: map[string]*visit{}}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/text", s.text)
	m.HandleFunc("/fresh", s.fresh)
	m.HandleFunc("/change", s.change)
}
