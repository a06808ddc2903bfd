// Package web calls the store from several places. What decides: whether one of the places is such that it is made again and again, whatever
// else calls it.
package web

import (
	"context"
	"log"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"

	"twins/blind8/manycallers/store"
)

type server struct {
	store *store.Store
	query *schema.Decoder
	check func(any) error
	ready func() *validator.Validate
}

// rules is called at the start, in a request, and by a callback that runs at the end.
func rules() *validator.Validate {
	v := validator.New() // report
	v.SetTagName("web")
	return v
}

// quiet is called at the start, and at the end.
func quiet() *validator.Validate {
	v := validator.New() // silent
	v.SetTagName("quiet")
	return v
}

func New(s *store.Store) *server {
	srv := &server{
		store: s,
		query: store.Decoder(), // silent
		check: store.Checker(), // silent
	}
	if err := rules().Var("web", "alpha"); err != nil {
		log.Fatal(err)
	}
	v := quiet()
	s.OnClose(func() {
		_ = v.Var("end", "alpha")
		_ = quiet().Var("end", "alpha")
		_ = rules().Var("end", "alpha")
	})
	return srv
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	var x store.Item
	err := s.store.InTx(r.Context(), func(ctx context.Context) error {
		if err := store.Decoder().Decode(&x, r.URL.Query()); err != nil { // report
			return err
		}
		return rules().StructCtx(ctx, x)
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (s *server) list(w http.ResponseWriter, r *http.Request) {
	var x store.Item
	if err := s.query.Decode(&x, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if y, err := s.store.Parse(r.URL.Query()); err == nil && s.check(y) == nil {
		_, _ = w.Write([]byte(s.store.Select()))
	}
}

// update gets a function from the store in each request.
func (s *server) update(w http.ResponseWriter, r *http.Request) {
	check := store.Checker() // report
	if check(store.Item{Name: r.FormValue("name")}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (s *server) Routes(m *http.ServeMux) {
	m.HandleFunc("POST /", s.create)
	m.HandleFunc("GET /", s.list)
	m.HandleFunc("PUT /", s.update)
}
