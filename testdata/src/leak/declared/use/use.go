// Package use builds what stays, for each request.
package use

import (
	"net/http"

	"leak/declared/lib"
)

func forever(w http.ResponseWriter, r *http.Request) {
	_ = lib.New().Map(r.Form) // want `lib.New builds .* for every request in forever, .*: build it once and share it; each one that is not released stays for ever`
}

func closed(w http.ResponseWriter, r *http.Request) {
	x := lib.New() // silent: leak/released
	defer x.Close()
	_ = x.Map(r.Form)
}

func plain(w http.ResponseWriter, r *http.Request) {
	_ = lib.Plain().Map(r.Form) // want `lib.Plain builds .*: build it once and share it; each build repeats work`
}

func open() *lib.Watcher { return lib.New() } // want `for every request in throughOpen, .*, through open: build it once and share it; each one that is not released stays for ever`

func throughOpen(w http.ResponseWriter, r *http.Request) { _ = open().Map(r.Form) }

var shared = lib.New()

func update(w http.ResponseWriter, r *http.Request) { _ = shared.Map(r.Form) }
