// Package web reads from a database with another package. What decides: whether the database or the repository is there for all, and what is called for each row.
package web

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"

	"twins/blind25/scankits/db"
)

type user struct{ Name string }

type server struct {
	db    *db.DB
	users *db.Repo[user]
	query func(context.Context, string, ...any) (db.Rows, error)
}

func (s *server) list(w http.ResponseWriter, r *http.Request) {
	us, err := s.users.All(r.Context())
	if err != nil || len(us) == 0 {
		return
	}
	_ = s.users.Valid(us[0])
}

// repo makes a repository for the request.
func (s *server) repo(w http.ResponseWriter, r *http.Request) {
	us := db.NewRepo[user](s.db, "users")
	_ = us.Valid(user{r.FormValue("name")}) // report
}

func (s *server) open(w http.ResponseWriter, r *http.Request) {
	d := db.Open(s.query) // report
	us, err := db.All[user](r.Context(), d, "select 1")
	if err == nil {
		w.WriteHeader(200 + len(us))
	}
}

func (s *server) one(w http.ResponseWriter, r *http.Request) {
	rows, err := s.query(r.Context(), "select 1")
	if err != nil {
		return
	}
	var u user
	_ = db.Scan(rows, &u) // silent: reported where it stands
}

// Clean runs through all users, when the program starts.
func Clean(ctx context.Context, d *db.DB) error {
	t := mold.New() // silent
	err := db.Each(ctx, d, "select * from users", func(u *user) error { return t.Struct(ctx, u) })
	if err != nil {
		return err
	}
	err = db.Each(ctx, d, "select * from users", func(u *user) error {
		return validator.New().Struct(u) // report
	})
	if err != nil {
		return err
	}
	return db.One(ctx, d, "select * from users", func(u *user) error {
		_, err := form.NewEncoder().Encode(u) // silent
		return err
	})
}

func Handler(ctx context.Context, query func(context.Context, string, ...any) (db.Rows, error)) (http.Handler, error) {
	d := db.Open(query) // silent
	if err := Clean(ctx, d); err != nil {
		return nil, err
	}
	s := &server{d, db.NewRepo[user](d, "users"), query}
	m := http.NewServeMux()
	m.HandleFunc("/list", s.list)
	m.HandleFunc("/repo", s.repo)
	m.HandleFunc("/open", s.open)
	m.HandleFunc("/one", s.one)
	return m, nil
}
