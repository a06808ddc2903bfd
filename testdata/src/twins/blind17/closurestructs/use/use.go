// Package use has sets of functions. What decides: whether it has one, or has it made.
package use

import (
	"net/http"

	"twins/blind17/closurestructs/set"
)

type item struct{ Name string }

type server struct{ fast, slow *set.Funcs }

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	x := item{r.FormValue("name")}
	for _, f := range []*set.Funcs{s.fast, s.slow} {
		_ = f.Check(x)
		_ = f.Trim(r.Context(), &x)
		_ = f.Fields(x)
	}
	_, _ = s.fast.Encode(x.Name)
	_ = s.fast.Decode(&x, r.URL.Query())
}

// fresh has one made.
func (s *server) fresh(w http.ResponseWriter, r *http.Request) {
	f, err := set.New() // report
	if err != nil {
		return
	}
	_ = f.Check(item{r.FormValue("name")})
}

func Routes(m *http.ServeMux) error {
	f, err := set.New()
	if err != nil {
		return err
	}
	s := &server{f, set.Plain()}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/fresh", s.fresh)
	return nil
}
