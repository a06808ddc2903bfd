package app

import (
	"net/http"

	"twins/blind18/wirings/parts"
)

type item struct{ Name string }

type server struct{ h *parts.Handler }

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	_ = s.h.Do(r.Context(), &item{r.FormValue("name")}, r.URL.Query())
	_ = s.h.Store.Load(r.URL.Query(), new(item))
}

// change has a store for itself.
func (s *server) change(w http.ResponseWriter, r *http.Request) {
	store, err := initializeRequest(r)
	if err != nil {
		return
	}
	_ = store.Save(r.Context(), item{r.FormValue("name")})
}

// trim has a part for itself.
func (s *server) trim(w http.ResponseWriter, r *http.Request) {
	t, done, err := parts.NewTrimmer() // report
	if err != nil {
		return
	}
	defer done()
	_ = t.T.Struct(r.Context(), &item{r.FormValue("name")})
}

func Start(m *http.ServeMux) (func(), error) {
	h, cleanup, err := initializeHandler()
	if err != nil {
		return nil, err
	}
	s := &server{h}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/trim", s.trim)
	return cleanup, nil
}
