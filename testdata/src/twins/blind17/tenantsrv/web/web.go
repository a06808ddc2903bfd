// Package web serves tenants. What decides: whether it has the one that is registered.
package web

import (
	"net/http"
	"reflect"

	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind17/tenantsrv/reg"
)

type item struct{ Name string }

// view is what the server has for a tenant.
type view struct {
	t      *reg.Tenant
	policy *bluemonday.Policy
	m      *reflectx.Mapper
}

type server struct {
	reg   *reg.Registry
	views map[string]*view
	list  []view
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	t, ok := s.reg.Of(r.Host)
	if !ok {
		return
	}
	x := item{r.FormValue("name")}
	_ = t.Check(x)
	_ = t.Trim().Struct(r.Context(), &x)
	_ = s.reg.Forms(r.Host).Decode(&x, r.URL.Query()) // report
	_ = s.reg.Query(r.Host).Decode(&x, r.URL.Query())
}

// cloned has a copy for itself.
func (s *server) cloned(w http.ResponseWriter, r *http.Request) {
	t, ok := s.reg.Of(r.Host)
	if !ok {
		return
	}
	_ = t.Clone().Trim().Struct(r.Context(), &item{r.FormValue("name")}) // silent: its tenant has one by then
}

func (s *server) text(w http.ResponseWriter, r *http.Request) {
	v := s.views[r.Host]
	if v.policy == nil {
		v.policy = bluemonday.UGCPolicy() // silent
	}
	_, _ = w.Write([]byte(v.policy.Sanitize(r.FormValue("text"))))
}

// rows goes through copies.
func (s *server) rows(w http.ResponseWriter, r *http.Request) {
	for _, v := range s.list {
		if v.m == nil {
			v.m = reflectx.NewMapper("db") // report
		}
		v.m.FieldMap(reflect.ValueOf(item{r.FormValue("name")}))
	}
}

// indexed goes through what is there.
func (s *server) indexed(w http.ResponseWriter, r *http.Request) {
	for i := range s.list {
		if s.list[i].m == nil {
			s.list[i].m = reflectx.NewMapper("json") // silent
		}
		s.list[i].m.FieldMap(reflect.ValueOf(item{r.FormValue("name")}))
	}
}

// made makes what it looks at.
func (s *server) made(w http.ResponseWriter, r *http.Request) {
	t := &reg.Tenant{ID: r.Host}
	v := &view{t: t}
	if v.policy == nil {
		v.policy = bluemonday.NewPolicy() // report
	}
	_, _ = w.Write([]byte(v.policy.Sanitize(r.FormValue("text"))))
}

func Routes(m *http.ServeMux) {
	s := &server{reg: reg.New("a", "b"), views: map[string]*view{}, list: make([]view, 2)}
	s.reg.Each()
	for _, id := range []string{"a", "b"} {
		t, _ := s.reg.Of(id)
		s.views[id] = &view{t: t}
	}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/cloned", s.cloned)
	m.HandleFunc("/text", s.text)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/indexed", s.indexed)
	m.HandleFunc("/made", s.made)
}
