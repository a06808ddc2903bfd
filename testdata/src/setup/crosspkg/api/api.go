// Package api has the handlers.
package api

import (
	"net/http"

	"github.com/gorilla/schema"

	"setup/crosspkg/store"
)

type server struct {
	store *store.Store
	dec   *schema.Decoder
}

func (s *server) handle(w http.ResponseWriter, r *http.Request) {
	store.Decoder().IgnoreUnknownKeys(true) // want `IgnoreUnknownKeys changes what the whole process shares`
	store.New().IgnoreUnknownKeys(true)     // want `store\.New builds one \(schema\.NewDecoder at store/store\.go:\d+\) for every request in \(\*server\)\.handle, a net/http handler`
	store.Reload(r.Host)                    // want `store.Reload changes what the whole process shares \(viper.Set at store/store.go:17\) for every request in \(\*server\).handle.* \(3 more calls in this package\)`
	store.Strict(s.dec)                     // want `store.Strict changes the field dec, which outlives the call, \(\(\*schema.Decoder\).IgnoreUnknownKeys at store/store.go:19\)`
	store.Strict(schema.NewDecoder())       // want `schema\.NewDecoder builds one for every request in \(\*server\)\.handle, a net/http handler`
	s.store.Configure()                     // want `\(\*store.Store\).Configure changes the field store`
	store.Declared("x")                     // want `store.Declared changes what the whole process shares .*it is declared to add on each call`
}

func (s *server) setUp() {
	store.Decoder().IgnoreUnknownKeys(true) // silent: setup/not-while-serving
	store.Reload("x")                       // silent: setup/not-while-serving
	store.Strict(s.dec)                     // silent: setup/not-while-serving
	s.store.Configure()                     // silent: setup/not-while-serving
	store.Declared("x")                     // silent: setup/not-while-serving
}

// By whichever function, it is the place that handle comes to, and told there.
func reload(w http.ResponseWriter, r *http.Request) {
	store.ReloadTwice(r.Host)
	store.ReloadLast([]string{r.Host})
	store.ReloadTwice(r.Host)
}
