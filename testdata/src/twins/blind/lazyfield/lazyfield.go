// Package lazyfield fills a field of the object on first use; the object lives long, or for one request.
package lazyfield

import (
	"net/http"
	"reflect"

	"github.com/jmoiron/sqlx/reflectx"
)

type row struct{ ID int }

type server struct {
	mapper *reflectx.Mapper
	second *reflectx.Mapper
	deps   struct{ mapper *reflectx.Mapper }
}

func (s *server) get(w http.ResponseWriter, r *http.Request) {
	if s.mapper == nil {
		s.mapper = reflectx.NewMapper("db") // silent
	}
	s.mapper.TypeMap(reflect.TypeOf(row{}))
}

func (s *server) list(w http.ResponseWriter, r *http.Request) {
	d := &s.deps
	if d.mapper == nil {
		d.mapper = reflectx.NewMapper("db") // silent
	}
	d.mapper.TypeMap(reflect.TypeOf(row{}))
}

func (s *server) missing() bool { return s.second == nil }

func (s *server) put(w http.ResponseWriter, r *http.Request) {
	if s.missing() {
		s.second = reflectx.NewMapper("db") // silent
	}
	s.second.TypeMap(reflect.TypeOf(row{}))
}

// A repository that is kept by the server.
type repo struct{ m *reflectx.Mapper }

func (p *repo) fields() *reflectx.StructMap {
	if p.m != nil {
		return p.m.TypeMap(reflect.TypeOf(row{}))
	}
	p.m = reflectx.NewMapper("db") // silent
	return p.m.TypeMap(reflect.TypeOf(row{}))
}

type api struct{ repo *repo }

func (a *api) ServeHTTP(w http.ResponseWriter, r *http.Request) { a.repo.fields() }

// A repository that is made for each request: its field is always empty at first.
type shortRepo struct{ m *reflectx.Mapper }

func (p *shortRepo) fields() *reflectx.StructMap {
	if p.m == nil {
		p.m = reflectx.NewMapper("db") // report
	}
	return p.m.TypeMap(reflect.TypeOf(row{}))
}

func export(w http.ResponseWriter, r *http.Request) {
	p := &shortRepo{}
	p.fields()
}

type shortPage struct{ m *reflectx.Mapper }

func (p *shortPage) mapper() *reflectx.Mapper {
	if p.m != nil {
		return p.m
	}
	p.m = reflectx.NewMapper("json") // report
	return p.m
}

func render(w http.ResponseWriter, r *http.Request) {
	var p shortPage
	p.mapper().TypeMap(reflect.TypeOf(row{}))
}

// The receiver is a copy: what is put in its field is lost.
type byValue struct{ m *reflectx.Mapper }

func (p byValue) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if p.m == nil {
		p.m = reflectx.NewMapper("db") // report
	}
	p.m.TypeMap(reflect.TypeOf(row{}))
}
