// Package use builds both for each request. They are mappers, and reported although
// the group of what leaks is off.
package use

import (
	"net/http"

	"directives/leaks/lib"
)

func handler(w http.ResponseWriter, r *http.Request) {
	_ = lib.New().Map(r.Form)   // want `lib.New builds .*; each one that is not released stays for ever`
	_ = lib.Plain().Map(r.Form) // want `lib.Plain builds .*; each build repeats work that one instance does once`
}

func startUp() *lib.Watcher { return lib.New() }

var _ = startUp()
