// Package resultkits gets kits from another package. What decides: whether the kit is made, or the one that is there is returned.
package resultkits

import (
	"net/http"

	"twins/blind23/resultkits/kit"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type server struct{ kit *kit.Kit }

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	k := kit.New() // report
	_ = k.Rules.Struct(in(r))
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	_ = kit.Must("strict").Check(in(r)) // report
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	k, err := kit.Open("strict") // report
	if err != nil {
		return
	}
	_ = k.Check(in(r))
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	check := kit.Strict().Check // report
	if err := check(in(r)); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (s *server) print(w http.ResponseWriter, r *http.Request) {
	rules, _ := kit.Parts() // report
	_ = rules.Struct(in(r))
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	ks := kit.Both() // report
	for _, k := range ks {
		_ = k.Check(in(r))
	}
}

// read gets the one that is there.
func (s *server) read(w http.ResponseWriter, r *http.Request) {
	_ = s.kit.Check(in(r))
	_ = kit.Default().Check(in(r))
}

func Routes(m *http.ServeMux) {
	s := &server{kit: kit.New()} // silent
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/print", s.print)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/read", s.read)
}
