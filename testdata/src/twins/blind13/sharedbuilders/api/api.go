// Package api asks build at the start, and with requests.
package api

import (
	"net/http"
	"sync"

	"twins/blind13/sharedbuilders/build"
)

type user struct{ Name string }

var policy = sync.OnceValue(build.Policy) // silent: the constructor is called elsewhere

type server struct{ kit *build.Kit }

func (s *server) save(w http.ResponseWriter, r *http.Request) {
	u := user{build.Clean(r.FormValue("name"))}     // silent: reported where it stands
	if err := build.Rules().Struct(u); err != nil { // report
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_ = s.kit.Trim.Struct(r.Context(), &u)
}

// encode has a schema that is the same for all.
func encode(w http.ResponseWriter, r *http.Request) {
	c, err := build.Codec(`"string"`) // report
	if err != nil {
		return
	}
	data, _ := c.BinaryFromNative(nil, policy().Sanitize(r.FormValue("name")))
	_, _ = w.Write(data)
}

// Routes registers them.
func Routes(m *http.ServeMux) {
	s := &server{build.NewKit()} // silent
	m.HandleFunc("/save", s.save)
	m.HandleFunc("/encode", encode)
}
