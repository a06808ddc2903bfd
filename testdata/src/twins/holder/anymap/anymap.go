// Package anymap fills maps whose type is a parameter. What decides: whose map it is.
package anymap

import (
	"net/http"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

// fill puts it into a map of whatever type.
func fill[M ~map[string]V, V any](m M, k string, mk func() V) V {
	v, ok := m[k]
	if !ok {
		v = mk()
		m[k] = v
	}
	return v
}

// keyed is the same with any key, and does not return it.
func keyed[K comparable, V any, M interface{ ~map[K]V }](m M, k K, mk func() V) {
	if _, ok := m[k]; !ok {
		m[k] = mk()
	}
}

type byName map[string]*validator.Validate

var shared = byName{}

func ofAll(w http.ResponseWriter, r *http.Request) {
	_ = fill(shared, "x", func() *validator.Validate {
		return validator.New() // silent
	}).Struct(r)
}

func ofRequest(w http.ResponseWriter, r *http.Request) {
	all := byName{}
	_ = fill(all, "x", func() *validator.Validate {
		return validator.New() // report
	}).Struct(r)
}

type server struct{ trims map[string]*mold.Transformer }

func (s *server) ofServer(w http.ResponseWriter, r *http.Request) {
	keyed(s.trims, "x", func() *mold.Transformer {
		return mold.New() // silent
	})
	_ = s.trims["x"].Struct(r.Context(), r)
}

func (s *server) ofItself(w http.ResponseWriter, r *http.Request) {
	trims := make(map[string]*mold.Transformer)
	keyed(trims, "x", func() *mold.Transformer {
		return mold.New() // report
	})
	_ = trims["x"].Struct(r.Context(), r)
}

func Routes(m *http.ServeMux) {
	s := &server{trims: map[string]*mold.Transformer{}}
	m.HandleFunc("/all", ofAll)
	m.HandleFunc("/request", ofRequest)
	m.HandleFunc("/server", s.ofServer)
	m.HandleFunc("/itself", s.ofItself)
}
