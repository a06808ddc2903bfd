// Package web serves with what rt has. What decides: whether what it carries is made for a request.
package web

import (
	"net/http"
	"reflect"

	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"

	"twins/blind17/requestobjs/rt"
)

type item struct{ Name string }

type server struct {
	app   *rt.App
	scope rt.Scope
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	c := s.app.Call(r)
	x := item{r.FormValue("name")}
	_ = c.Rules().Struct(x)
	_ = c.App.Trim().Struct(r.Context(), &x)
	_ = c.Forms().Decode(&x, r.URL.Query())
	_ = s.scope.Strict().Struct(x)
}

// fresh has a scope for itself.
func (s *server) fresh(w http.ResponseWriter, r *http.Request) {
	var scope rt.Scope
	_ = scope.Strict().Struct(item{r.FormValue("name")}) // report
}

// whole has an application for itself.
func (s *server) whole(w http.ResponseWriter, r *http.Request) {
	app := rt.NewApp()
	_ = app.Rules().Struct(item{r.FormValue("name")}) // report
}

// page is for a request, and has what it needs when it does.
type page struct {
	*rt.Call
	query *schema.Decoder
	m     *reflectx.Mapper
}

func (p *page) find(x any) error {
	if p.query == nil {
		p.query = schema.NewDecoder() // report
	}
	return p.query.Decode(x, p.R.URL.Query())
}

func (s *server) page(h func(*page)) http.HandlerFunc {
	m := reflectx.NewMapper("db") // silent
	return func(w http.ResponseWriter, r *http.Request) {
		h(&page{Call: s.app.Call(r), m: m})
	}
}

func show(p *page) {
	x := item{p.R.FormValue("name")}
	_ = p.find(&x)
	p.m.FieldMap(reflect.ValueOf(x))
	if p.m == nil {
		p.m = reflectx.NewMapper("json") // silent
	}
	p.m.FieldMap(reflect.ValueOf(&x))
}

func Routes(m *http.ServeMux) {
	s := &server{app: rt.NewApp()}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/fresh", s.fresh)
	m.HandleFunc("/whole", s.whole)
	m.HandleFunc("/show", s.page(show))
}
