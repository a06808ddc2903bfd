// Package web saves what it gets in stores of another package. What decides: what these call, and when.
package web

import (
	"context"
	"log"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind24/storeways/store"
)

type server struct {
	users store.Users
	query *schema.Decoder
}

func newServer() *server {
	db := store.NewSQL() // silent
	db.OnSave(func(ctx context.Context, u *store.User) error {
		u.Name = bluemonday.UGCPolicy().Sanitize(u.Name) // report
		return nil
	})
	f := form.NewEncoder() // silent
	db.OnSave(func(ctx context.Context, u *store.User) error {
		_, err := f.Encode(u)
		return err
	})
	s := new(server)
	err := db.OnOpen(func(*store.SQL) error {
		s.query = schema.NewDecoder() // silent
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}
	t := mold.New() // silent
	s.users = store.Trimmed{Users: db, Trim: func() *mold.Transformer { return t }}
	return s
}

func newTestServer() *server {
	return &server{
		users: store.Trimmed{
			Users: new(store.Memory),
			Trim:  func() *mold.Transformer { return mold.New() }, // report
		},
		query: schema.NewDecoder(), // silent
	}
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	var u store.User
	if err := s.query.Decode(&u, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_ = s.users.Save(r.Context(), u)
	_ = s.users.Rows(r.Context(), []store.User{u})
}

// open has a store for its request.
func open(w http.ResponseWriter, r *http.Request) {
	db := store.NewSQL() // report
	_ = db.Rows(r.Context(), []store.User{{Name: r.FormValue("name")}})
}

func Routes(m *http.ServeMux, memory bool) {
	s := newServer()
	if memory {
		s = newTestServer()
	}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/open", open)
}
