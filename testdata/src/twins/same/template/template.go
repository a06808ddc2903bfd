// Package template parses text of the program, or what may be another text each
// time.
package template

import (
	"net/http"
	"os"
	"text/template"
)

const page = `<p>{{.}}</p>`

var (
	debug  = os.Getenv("DEBUG") != ""
	parsed = template.Must(template.New("p").Parse(page)) // silent
)

func constant(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("p").Parse(page)) // report
	_ = t.Execute(w, r.Form)
}

func checked(w http.ResponseWriter, r *http.Request) {
	t, err := template.New("p").Parse(page) // report
	if err != nil {
		return
	}
	_ = t.Execute(w, r.Form)
}

func helper() *template.Template { return template.Must(template.New("p").Parse(page)) } // report

func byHelper(w http.ResponseWriter, r *http.Request) { _ = helper().Execute(w, r.Form) }

func withFuncs(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("p").Funcs(template.FuncMap{"up": func(s string) string { return s }}).Parse(page)) // report
	_ = t.Execute(w, r.Form)
}

func inLiteral() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		t := template.Must(template.New("p").Parse(page)) // report
		_ = t.Execute(w, r.Form)
	}
}

func local(w http.ResponseWriter, r *http.Request) {
	text := "<p>" + page
	t := template.Must(template.New("p").Parse(text)) // report
	_ = t.Execute(w, r.Form)
}

// Read from a file, as ParseFiles does.

func ofRequest(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("p").Parse(r.FormValue("text"))) // silent
	_ = t.Execute(w, r.Form)
}

func ofFile(w http.ResponseWriter, r *http.Request) {
	b, err := os.ReadFile("page.html")
	if err != nil {
		return
	}
	t := template.Must(template.New("p").Parse(string(b))) // report
	_ = t.Execute(w, nil)
}

func outside() http.HandlerFunc {
	t := template.Must(template.New("p").Parse(page)) // silent
	return func(w http.ResponseWriter, r *http.Request) { _ = t.Execute(w, r.Form) }
}

func funcsOfRequest(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("p").Funcs(template.FuncMap{"user": func() string { return r.FormValue("u") }}).Parse(page)) // silent
	_ = t.Execute(w, nil)
}

func changed(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("p").Parse(page)) // silent
	if _, err := t.New("body").Parse(r.FormValue("body")); err != nil {
		return
	}
	_ = t.Execute(w, nil)
}
