// Package web serves what is in the store.
package web

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind15/storelayers/store"
)

type in struct{ Name string }

type server struct {
	s   store.Store
	mem *store.Memory
}

func (s *server) kept(w http.ResponseWriter, r *http.Request) {
	_ = s.s.Save(in{r.FormValue("n")})
	_ = s.mem.Save(in{r.FormValue("n")})
	_ = store.Default.Save(in{r.FormValue("n")})
}

func (s *server) open(w http.ResponseWriter, r *http.Request) {
	x := store.Open("db") // report
	_ = x.Save(in{r.FormValue("n")})
}

func (s *server) checked(w http.ResponseWriter, r *http.Request) {
	_ = store.Checked(s.s).Save(in{r.FormValue("n")}) // report
}

func (s *server) lines(w http.ResponseWriter, r *http.Request) {
	_ = store.Import(r.URL.Query()["n"], func(line string) error {
		p := bluemonday.UGCPolicy() // report
		return s.s.Save(in{p.Sanitize(line)})
	})
}

func Routes(m *http.ServeMux) error {
	s := &server{store.Checked(store.Open("db")), new(store.Memory)} // silent
	m.HandleFunc("/kept", s.kept)
	m.HandleFunc("/open", s.open)
	m.HandleFunc("/checked", s.checked)
	m.HandleFunc("/lines", s.lines)
	return store.Do(func() error {
		d := form.NewDecoder() // silent
		m.HandleFunc("/form", func(w http.ResponseWriter, r *http.Request) {
			_ = d.Decode(new(in), r.URL.Query())
		})
		return nil
	})
}
