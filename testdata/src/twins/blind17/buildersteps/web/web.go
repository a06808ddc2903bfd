// Package web has things built. What decides: whether a request has them built.
package web

import (
	"context"
	"net/http"
	"sync"

	"twins/blind17/buildersteps/build"
)

type item struct{ Name string }

var checker = build.New().Tag("check").Build()

var lazy = sync.OnceValue(func() *build.Checker { return build.New().Tag("lazy").Build() })

type server struct {
	c     *build.Checker
	chain *build.Chain
	b     *build.Builder
	kept  *build.Checker
}

func newServer() *server {
	return &server{
		c:     build.New().Strict(),
		chain: build.Start().Tag("form"),
		b:     build.New().Tag("strict"),
	}
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	x := item{r.FormValue("name")}
	_ = s.c.Check(r.Context(), &x)
	_ = checker.Check(r.Context(), &x)
	_ = lazy().Check(r.Context(), &x)
	_ = s.chain.Decode(&x, r.URL.Query())
	if s.kept == nil {
		s.kept = s.b.Build()
	}
	_ = s.kept.Check(r.Context(), &x)
}

// fresh goes through the chain for a request.
func (s *server) fresh(w http.ResponseWriter, r *http.Request) {
	err := build.New().Tag("check").Build().Check(r.Context(), &item{r.FormValue("name")}) // report
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// asked has a builder, and builds for a request.
func (s *server) asked(w http.ResponseWriter, r *http.Request) {
	c := s.b.Strict() // report
	_ = c.Check(r.Context(), &item{r.FormValue("name")})
}

// search starts a chain for a request.
func (s *server) search(w http.ResponseWriter, r *http.Request) {
	_ = build.Start().Tag("q").Decode(new(item), r.URL.Query()) // report
}

// each is called for each of many.
func each(ctx context.Context, xs []item) {
	for _, x := range xs {
		t := build.New().Tag("each").Trimmer() // report
		_ = t.Struct(ctx, &x)
	}
}

func (s *server) list(w http.ResponseWriter, r *http.Request) {
	each(r.Context(), make([]item, 3))
	_ = s.b.Check(r.Context(), item{r.FormValue("name")})
}

func Routes(m *http.ServeMux) {
	s := newServer()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/fresh", s.fresh)
	m.HandleFunc("/asked", s.asked)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/list", s.list)
}
