// Package use serves with the library.
package use

import (
	"net/http"

	"twins/blind3/bindlib/lib"
)

type in struct{ Page int }

func Bound(w http.ResponseWriter, r *http.Request) {
	_ = lib.Bind(r, &in{})              // silent: said in the library
	_ = lib.Query(r.URL.Query(), &in{}) // silent: said in the library
}

func Binder(w http.ResponseWriter, r *http.Request) {
	_ = lib.NewBinder().Bind(r, &in{}) // report
}

func Decoder(w http.ResponseWriter, r *http.Request) {
	_ = lib.NewDecoder().Decode(&in{}, r.URL.Query()) // report
}

func Form(rs []*http.Request) {
	lib.Each(rs, func(r *http.Request) {
		d := lib.NewForm() // report
		_ = d.Decode(&in{}, r.Form)
	})
}

func Shared(w http.ResponseWriter, r *http.Request) {
	_ = lib.Shared().Bind(r, &in{}) // silent: built elsewhere
}

var lazy lib.Lazy

func Lazy(w http.ResponseWriter, r *http.Request) {
	_ = lazy.Get().Bind(r, &in{}) // silent: built elsewhere
}

type server struct {
	b *lib.Binder
	d func() *lib.Binder
}

func New() *server {
	b := lib.NewBinder() // silent
	return &server{b: b, d: lib.Shared}
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.b.Bind(r, &in{})
	_ = s.d().Bind(r, &in{})
}

var dec = lib.NewDecoder() // silent

func Package(w http.ResponseWriter, r *http.Request) { _ = dec.Decode(&in{}, r.URL.Query()) }

func Middleware(next http.Handler) http.Handler {
	d := lib.NewForm() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if d.Decode(&in{}, r.URL.Query()) == nil {
			next.ServeHTTP(w, r)
		}
	})
}
