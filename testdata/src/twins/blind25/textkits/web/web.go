// Package web searches in texts with another package. What decides: whether what that returns is made anew for each request.
package web

import (
	"net/http"

	"twins/blind25/textkits/text"
)

var (
	digits = text.Digits() // silent
	marks  = text.NewCleaner("!", "", "?", "")
)

func number(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(digits.FindString(r.FormValue("q"))))
}

func numbers(w http.ResponseWriter, r *http.Request) {
	for _, s := range text.Digits().FindAllString(r.FormValue("q"), -1) { // report
		_, _ = w.Write([]byte(s))
	}
}

func words(w http.ResponseWriter, r *http.Request) {
	for _, s := range text.Words().FindAllString(r.FormValue("q"), -1) {
		_, _ = w.Write([]byte(s))
	}
}

func match(w http.ResponseWriter, r *http.Request) {
	re := text.Must(`^[a-z]+$`) // report
	if !re.MatchString(r.FormValue("q")) {
		http.NotFound(w, r)
	}
}

// find has a pattern of the request.
func find(w http.ResponseWriter, r *http.Request) {
	re := text.Must(r.FormValue("pattern")) // silent
	_, _ = w.Write([]byte(re.FindString(r.FormValue("q"))))
}

func cut(w http.ResponseWriter, r *http.Request) {
	for _, s := range text.Cut(r.FormValue("q"), `\s*;\s*`) { // report
		_, _ = w.Write([]byte(text.Clean(s)))
	}
}

func cutBy(w http.ResponseWriter, r *http.Request) {
	sep := r.FormValue("sep")
	for _, s := range text.Cut(r.FormValue("q"), sep) { // silent
		_, _ = w.Write([]byte(marks.Clean(s)))
	}
}

func quiet(w http.ResponseWriter, r *http.Request) {
	c := text.NewCleaner("!", ".") // report
	_, _ = w.Write([]byte(c.Clean(r.FormValue("q"))))
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/number", number)
	m.HandleFunc("/numbers", numbers)
	m.HandleFunc("/words", words)
	m.HandleFunc("/match", match)
	m.HandleFunc("/find", find)
	m.HandleFunc("/cut", cut)
	m.HandleFunc("/cutby", cutBy)
	m.HandleFunc("/quiet", quiet)
}
