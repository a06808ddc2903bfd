// Package servicefields has services in services. What decides: how long the object lives whose field gets the instance.
package servicefields

import (
	"context"
	"net/http"

	"github.com/jmoiron/sqlx/reflectx"
)

type repo struct {
	mapper *reflectx.Mapper
	table  string
}

func newRepo(table string) *repo {
	return &repo{mapper: reflectx.NewMapper("db"), table: table} // report
}

func newUserRepo() *repo {
	return &repo{table: "users", mapper: reflectx.NewMapper("db")} // silent
}

func newTagRepo(tag string) *repo {
	return &repo{table: "tags", mapper: reflectx.NewMapper(tag)} // silent
}

func (r *repo) names(v any) int { return len(r.table) }

type service struct {
	users *repo
	tx    struct{ repo *repo }
}

type option func(*service)

func withUsers(r *repo) option { return func(s *service) { s.users = r } }

func newService(opts ...option) *service {
	s := new(service)
	for _, o := range opts {
		o(s)
	}
	if s.users == nil {
		s.users = newUserRepo()
	}
	return s
}

func (s *service) show(w http.ResponseWriter, r *http.Request) {
	orders := newRepo("orders")
	_ = orders.names(r)
}

func (s *service) tags(w http.ResponseWriter, r *http.Request) {
	_ = newTagRepo(r.URL.Query().Get("tag")).names(r)
}

func (s *service) inTx(ctx context.Context, f func(*service) error) error {
	c := *s
	c.tx.repo = &repo{mapper: reflectx.NewMapper("tx")} // report
	return f(&c)
}

func (s *service) inSameTx(ctx context.Context, f func(*service) error) error {
	c := *s
	if c.tx.repo == nil {
		c.tx.repo = s.users
	}
	return f(&c)
}

func (s *service) save(w http.ResponseWriter, r *http.Request) {
	_ = s.inTx(r.Context(), func(s *service) error { s.tx.repo.names(r); return nil })
	_ = s.inSameTx(r.Context(), func(s *service) error { s.tx.repo.names(r); return nil })
}

type session struct {
	svc  *service
	cols *reflectx.Mapper
}

func (s *service) open(w http.ResponseWriter, r *http.Request) {
	sess := &session{svc: s}
	sess.cols = reflectx.NewMapper("json") // report
	sess.svc.users.names(sess.cols)
}

func (s *service) reopen(w http.ResponseWriter, r *http.Request) {
	sess := &session{svc: s, cols: s.users.mapper}
	if sess.cols == nil {
		sess.cols = reflectx.NewMapper("json") // silent
	}
	sess.svc.users.names(sess.cols)
}

func serve() error {
	s := newService(withUsers(&repo{mapper: reflectx.NewMapperFunc("db", func(s string) string { return s })})) // silent
	mux := http.NewServeMux()
	mux.HandleFunc("/show", s.show)
	mux.HandleFunc("/tags", s.tags)
	mux.HandleFunc("/save", s.save)
	mux.HandleFunc("/open", s.open)
	mux.HandleFunc("/reopen", s.reopen)
	return http.ListenAndServe(":80", mux)
}
