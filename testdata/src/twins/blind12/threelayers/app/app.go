// Package app serves.
package app

import (
	"net/http"

	"github.com/go-playground/mold/v4"
	"twins/blind12/threelayers/core"
	"twins/blind12/threelayers/mid"
)

var clean = mid.Cleaner() // silent

type server struct {
	store  *mid.Store
	writer mid.Writer
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := struct{ Name string }{clean(r.FormValue("name"))}
	if core.Check(x) != nil || mid.Decode(&x, r.URL.Query()) != nil || s.store.Put(r.URL.Query()) != nil {
		return
	}
	err := core.With(func(t *mold.Transformer) error { // report
		return t.Struct(r.Context(), &x)
	})
	if err != nil {
		return
	}
	data, _ := s.writer.Write(x.Name)
	_, _ = w.Write(data)
}

// cleaned asks for a cleaner with each request.
func cleaned(w http.ResponseWriter, r *http.Request) {
	f := mid.Cleaner() // report
	_, _ = w.Write([]byte(mid.SharedCleaner()(f(r.FormValue("text")))))
}

// encoded has a writer for itself.
func encoded(w http.ResponseWriter, r *http.Request) {
	c, err := core.Codec() // report
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	data, _ := c.BinaryFromNative(nil, r.FormValue("text"))
	_, _ = w.Write(data)
}

// read is as lenient as the request says.
func read(w http.ResponseWriter, r *http.Request) {
	var x struct{ Name string }
	d := core.Schema(r.FormValue("lenient") != "") // silent
	_ = d.Decode(&x, r.URL.Query())
}

func Routes(m *http.ServeMux) {
	m.Handle("/", &server{store: mid.NewStore()}) // silent
	m.HandleFunc("/cleaned", cleaned)
	m.HandleFunc("/encoded", encoded)
	m.HandleFunc("/read", read)
}
