// Package app reads and writes with codecs of another package. What decides: whether what that returns is new.
package app

import (
	"net/http"

	"github.com/gorilla/schema"

	"twins/blind24/codeckits/codec"
)

type item struct{ Name string }

type server struct {
	set  codec.Set
	encs codec.Encoders
}

func newServer() *server {
	return &server{set: codec.Fresh().Filled(), encs: codec.Encoders{}} // silent
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	_ = codec.Default().Dec.Decode(&item{}, r.URL.Query())
	_, _ = codec.Shared().Enc.Encode(item{r.FormValue("name")})
	_ = s.set.Copy().Dec.Decode(&item{}, r.URL.Query())
	_, _ = s.encs.For("all").Encode(item{r.FormValue("name")})
}

func (s *server) or(w http.ResponseWriter, r *http.Request) {
	c := codec.Set{}.Or(s.set) // silent: nothing is made
	_ = c.Dec.Decode(&item{}, r.URL.Query())
}

func (s *server) fresh(w http.ResponseWriter, r *http.Request) {
	c := codec.Fresh() // report
	_ = c.Dec.Decode(&item{}, r.URL.Query())
	_, _ = c.Enc.Encode(item{r.FormValue("name")})
}

func (s *server) clone(w http.ResponseWriter, r *http.Request) {
	_ = s.set.Clone().Dec.Decode(&item{}, r.URL.Query()) // report
}

func (s *server) filled(w http.ResponseWriter, r *http.Request) {
	c := codec.Set{}.Filled() // report
	_ = c.Dec.Decode(&item{}, r.URL.Query())
}

func (s *server) own(w http.ResponseWriter, r *http.Request) {
	c := codec.Set{Dec: schema.NewDecoder()}.Or(s.set) // report
	_ = c.Dec.Decode(&item{}, r.URL.Query())
}

// encode has encoders for its request.
func (s *server) encode(w http.ResponseWriter, r *http.Request) {
	encs := codec.Encoders{}
	_, _ = encs.For("all").Encode(item{r.FormValue("name")}) // report
}

func Routes(m *http.ServeMux) {
	s := newServer()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/or", s.or)
	m.HandleFunc("/fresh", s.fresh)
	m.HandleFunc("/clone", s.clone)
	m.HandleFunc("/filled", s.filled)
	m.HandleFunc("/own", s.own)
	m.HandleFunc("/encode", s.encode)
}
