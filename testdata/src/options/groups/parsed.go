package groups

import (
	"net/http"
	"text/template"
)

// What Parse returns is its receiver, which goes on under its own name.
func parsedHere(w http.ResponseWriter, r *http.Request) {
	t := template.New("here")
	if _, err := t.Parse("{{.}}"); err != nil { // want `Parse builds .* for every request in parsedHere`
		http.Error(w, "no template", http.StatusInternalServerError)
		return
	}
	_ = t.Execute(w, r.FormValue("q"))
}

// The near twin asks whether the text is a template.
func parsable(w http.ResponseWriter, r *http.Request) {
	t := template.New("parsable")
	if _, err := t.Parse("{{.}}"); err != nil { // silent: nothing/not-used setup/own-object
		http.Error(w, "no template", http.StatusInternalServerError)
	}
}
