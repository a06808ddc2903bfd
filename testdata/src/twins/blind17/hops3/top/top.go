// Package top serves. What decides: whether a request goes all the way down.
package top

import (
	"net/http"

	"twins/blind17/hops3/low"
	"twins/blind17/hops3/mid"
)

type item struct{ Name string }

type server struct{ s *mid.Service }

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	x := item{r.FormValue("name")}
	_ = mid.Rules().Struct(x)
	_ = mid.Trim(r.Context(), &x)
	_ = mid.TrimOf("item").Struct(r.Context(), &x)
	_, _ = mid.Codec().BinaryFromNative(nil, x.Name)
	_ = s.s.Save(x)
	_ = s.s.Decode(&x, r.URL.Query())
	_ = s.s.Query(&x, r.URL.Query())
}

// strict goes down two.
func (s *server) strict(w http.ResponseWriter, r *http.Request) {
	_ = mid.Strict().Struct(item{r.FormValue("name")}) // report
}

func (s *server) encode(w http.ResponseWriter, r *http.Request) {
	c, err := mid.Each() // report
	if err != nil {
		return
	}
	data, _ := c.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// save has a service for itself.
func (s *server) save(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(mid.NewService().Save(item{r.FormValue("name")})) // report
}

// forms goes past the middle.
func (s *server) forms(w http.ResponseWriter, r *http.Request) {
	d := low.Forms("top") // report
	_ = d.Decode(new(item), r.URL.Query())
}

// tagged has a word of the request go all the way.
func (s *server) tagged(w http.ResponseWriter, r *http.Request) {
	d := low.Query(r.FormValue("strict") != "") // silent: it depends on the request
	_ = d.Decode(new(item), r.URL.Query())
}

func Routes(m *http.ServeMux) {
	s := &server{s: mid.NewService()}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/strict", s.strict)
	m.HandleFunc("/encode", s.encode)
	m.HandleFunc("/save", s.save)
	m.HandleFunc("/forms", s.forms)
	m.HandleFunc("/tagged", s.tagged)
}
