// Package app has repositories of another package. What decides: whether they are made for the program or for a request.
package app

import (
	"context"
	"net/http"

	"github.com/jmoiron/sqlx/reflectx"

	"twins/blind24/repokits/repo"
)

type (
	user  struct{ Name string }
	order struct{ Note string }
)

var db repo.DB

var users = repo.New[user](&db) // silent

type orders struct{ repo.Base[order] }

type service struct {
	orders *orders
	m      *reflectx.Mapper
}

func newService() *service {
	return &service{&orders{repo.NewBase[order](&db)}, reflectx.NewMapper("db")} // silent
}

func (s *service) create(w http.ResponseWriter, r *http.Request) {
	users.Find(r.Context())
	_ = users.Save(r.Context(), user{r.FormValue("name")})
	s.orders.Find(r.Context())
	_ = s.orders.Save(r.Context(), order{r.FormValue("note")})
	_ = s.orders.Insert(r.Context(), order{r.FormValue("note")})
}

func (s *service) change(w http.ResponseWriter, r *http.Request) {
	us := repo.New[user](&db) // report
	us.Find(r.Context())
}

func (s *service) note(w http.ResponseWriter, r *http.Request) {
	os := orders{repo.NewBase[order](&db)} // report
	os.Find(r.Context())
}

// shared makes a repository, and nothing that costs.
func (s *service) shared(w http.ResponseWriter, r *http.Request) {
	os := repo.With[order](&db, s.m) // silent: nothing is made
	os.Find(r.Context())
}

func (s *service) own(w http.ResponseWriter, r *http.Request) {
	os := repo.With[order](&db, reflectx.NewMapper("json")) // report
	os.Find(r.Context())
}

// tx has a unit of work for the orders of a request.
type tx struct{ orders *repo.Repo[order] }

func begin(ctx context.Context, m *reflectx.Mapper) *tx { return &tx{repo.With[order](&db, m)} }

func (s *service) tx(w http.ResponseWriter, r *http.Request) {
	begin(r.Context(), s.m).orders.Find(r.Context())
	begin(r.Context(), reflectx.NewMapper("tx")).orders.Find(r.Context()) // report
}

func Routes(m *http.ServeMux) {
	s := newService()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/note", s.note)
	m.HandleFunc("/shared", s.shared)
	m.HandleFunc("/own", s.own)
	m.HandleFunc("/tx", s.tx)
}
