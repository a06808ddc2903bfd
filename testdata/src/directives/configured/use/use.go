// Package use configures what it builds for each request.
package use

import (
	"net/http"

	"directives/configured/lib"
)

func handler(w http.ResponseWriter, r *http.Request) {
	m := lib.New() // want `lib.New builds .*: configure it once and share it`
	m.Register("price", "cents")
	_ = m.Map(r.Form)
}

func embedded(w http.ResponseWriter, r *http.Request) {
	m := lib.NewStrict() // want `lib.NewStrict builds .*: configure it once and share it`
	m.Name("price")
	_ = m.Map(r.Form)
}

func chained(w http.ResponseWriter, r *http.Request) {
	_ = lib.New().Register("price", "cents").Map(r.Form) // want `lib.New builds .*: configure it once and share it`
}

// A method that is not declared is a use.
func undeclared(w http.ResponseWriter, r *http.Request) {
	m := lib.New() // want `lib.New builds .*: build it once and share it`
	m.Reset("price")
	_ = m.Map(r.Form)
}

func process(w http.ResponseWriter, r *http.Request) {
	m := lib.New() // want `lib.New builds .*: build it once and share it`
	m.Default("price")
	_ = m.Map(r.Form)
}

// What is configured for one request is its own.

func own(w http.ResponseWriter, r *http.Request) {
	m := lib.New() // silent: request/depends-on-parameter
	m.Register("price", r.Host)
	_ = m.Map(r.Form)
}

func ownEmbedded(w http.ResponseWriter, r *http.Request) {
	m := lib.NewStrict() // silent: request/depends-on-parameter
	m.Name(r.Host)
	_ = m.Map(r.Form)
}

func ownHelped(w http.ResponseWriter, r *http.Request) {
	m := lib.New() // silent: request/depends-on-parameter
	configure(m, r.Host)
	_ = m.Map(r.Form)
}

func configure(m *lib.Mapper, rule string) { m.Register("price", rule) } // silent: setup/own-object
