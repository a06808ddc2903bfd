// Package web checks what it gets with another package. What decides: whether that package makes something for each call.
package web

import (
	"net/http"

	"twins/blind21/facades/checks"
)

type item struct{ Name string }

type facade struct {
	own  *checks.Checker
	text checks.Text
}

func (f *facade) create(w http.ResponseWriter, r *http.Request) {
	_ = checks.Struct(item{r.FormValue("name")}) // silent: reported where it stands
	_ = checks.Std(item{r.FormValue("name")})
	_ = f.own.Struct(item{r.FormValue("name")})
	_ = checks.Trim(&item{r.FormValue("name")})
}

func (f *facade) mine(w http.ResponseWriter, r *http.Request) {
	c := checks.New() // report
	_ = c.Struct(item{r.FormValue("name")})
}

func (f *facade) search(w http.ResponseWriter, r *http.Request) {
	_ = checks.Decoder().Decode(&item{}, r.URL.Query()) // report
}

var decoder = checks.Decoder() // silent

func (f *facade) find(w http.ResponseWriter, r *http.Request) {
	_ = decoder.Decode(&item{}, r.URL.Query())
	_, _ = w.Write([]byte(f.text.Clean(r.FormValue("name"))))
}

func Routes(m *http.ServeMux) {
	f := &facade{own: checks.New()} // silent
	m.HandleFunc("/create", f.create)
	m.HandleFunc("/mine", f.mine)
	m.HandleFunc("/search", f.search)
	m.HandleFunc("/find", f.find)
}
