// Package moved has definitions that would move along, and leave something.
package moved

import (
	"html/template"
	"net/http"
	"os"
	"strconv"

	"github.com/jmoiron/sqlx/reflectx"
)

// The error of the first step is looked at where it stands; and a file that
// is read for each request may be meant to change.
func File(w http.ResponseWriter, r *http.Request) {
	b, err := os.ReadFile("page.html")
	if err != nil {
		return
	}
	t, err := template.New("file").Parse(string(b)) // unfixed: fix/other-results // want `builds`
	if err != nil {
		return
	}
	_ = t.Execute(w, nil)
}

// Nobody looks at the error, and still the file may change.
func Careless(w http.ResponseWriter, r *http.Request) {
	b, _ := os.ReadFile("page.html")
	t := template.Must(template.New("careless").Parse(string(b))) // unfixed: fix/reads-what-changes // want `builds`
	_ = t.Execute(w, nil)
}

// The error belongs to what would move.
func Quoted(w http.ResponseWriter, r *http.Request) {
	text, err := strconv.Unquote(quoted)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	t, err := template.New("quoted").Parse(text) // unfixed: fix/other-results // want `builds`
	if err != nil {
		return
	}
	_ = t.Execute(w, nil)
}

const quoted = `"page"`

// The twin: nothing is left.
func Unquoted(w http.ResponseWriter, r *http.Request) {
	text, _ := strconv.Unquote(quoted)
	t, err := template.New("unquoted").Parse(text) // want `builds`
	if err != nil {
		return
	}
	_ = t.Execute(w, nil)
}

// The second value is used elsewhere.
func Second(w http.ResponseWriter, r *http.Request) {
	tag, found := os.LookupEnv("TAG")
	m := reflectx.NewMapper(tag) // unfixed: fix/other-results // want `builds`
	if !found {
		return
	}
	_ = m.FieldMap
}
