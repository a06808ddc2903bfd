// Package web gives a set, or none.
package web

import (
	"net/http"

	"twins/flow/defaultfacts/rules"
	"twins/flow/defaultfacts/store"
)

var set = rules.New() // silent

func none(w http.ResponseWriter, r *http.Request) {
	_ = store.NewRepo(nil).Put(r.Context(), r.URL.Path) // report
}

func given(w http.ResponseWriter, r *http.Request) {
	_ = store.NewRepo(set).Put(r.Context(), r.URL.Path) // silent
}

func own(w http.ResponseWriter, r *http.Request) {
	_ = store.NewOwn().Put(r.Context(), r.URL.Path) // report
}

func empty(w http.ResponseWriter, r *http.Request) {
	_ = store.NewConfigured(rules.Config{}).Put(r.Context(), r.URL.Path) // report
}

func filled(w http.ResponseWriter, r *http.Request) {
	_ = store.NewConfigured(rules.Config{Set: set}).Put(r.Context(), r.URL.Path) // silent
}

func usedUp(w http.ResponseWriter, r *http.Request) {
	_ = store.PutWith(r.Context(), r.URL.Path, nil) // report
}

func usedUpGiven(w http.ResponseWriter, r *http.Request) {
	_ = store.PutWith(r.Context(), r.URL.Path, set) // silent
}

// handsOn is given what its callers have.
func handsOn(w http.ResponseWriter, r *http.Request, s *rules.Set) {
	_ = store.NewRepo(s).Put(r.Context(), r.URL.Path) // silent
}

func first(w http.ResponseWriter, r *http.Request) { handsOn(w, r, set) }

func Routes(m *http.ServeMux) {
	repo := store.NewRepo(nil) // silent
	m.HandleFunc("/none", none)
	m.HandleFunc("/given", given)
	m.HandleFunc("/own", own)
	m.HandleFunc("/empty", empty)
	m.HandleFunc("/filled", filled)
	m.HandleFunc("/usedup", usedUp)
	m.HandleFunc("/usedupgiven", usedUpGiven)
	m.HandleFunc("/first", first)
	m.HandleFunc("/repo", func(w http.ResponseWriter, r *http.Request) { _ = repo.Put(r.Context(), r.URL.Path) })
}
