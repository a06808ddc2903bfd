// Package use has texts. What decides: whether the text is the same each time.
package use

import (
	"net/http"

	"twins/same/passedon/lib"
)

var health = lib.Must("^/health")

func must(w http.ResponseWriter, r *http.Request) {
	if !health.Match(r.URL.Path) && !lib.Must("^/api").Match(r.URL.Path) { // report
		http.NotFound(w, r)
	}
}

func asked(w http.ResponseWriter, r *http.Request) {
	if !lib.Must(r.FormValue("q")).Match(r.URL.Path) { // silent
		http.NotFound(w, r)
	}
}

func sought(w http.ResponseWriter, r *http.Request) {
	if !lib.Run(r.FormValue("q"), r.URL.Path) { // silent
		http.NotFound(w, r)
	}
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/must", must)
	m.HandleFunc("/asked", asked)
	m.HandleFunc("/sought", sought)
}
