// Package outfacts has functions of another package fill its variables and objects. What decides: how long these live.
package outfacts

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/gorilla/schema"

	"twins/flow/outfacts/lib"
)

type page struct{ Name string }

type server struct {
	forms   *form.Decoder
	checker lib.Checker
}

func own(w http.ResponseWriter, r *http.Request) {
	var d *form.Decoder
	lib.Ensure(&d) // report
	_ = d.Decode(new(page), r.URL.Query())
}

func (s *server) field(w http.ResponseWriter, r *http.Request) {
	lib.Ensure(&s.forms) // silent
	_ = s.forms.Decode(new(page), r.URL.Query())
}

var forms *form.Decoder

func global(w http.ResponseWriter, r *http.Request) {
	lib.Ensure(&forms) // silent
	_ = forms.Decode(new(page), r.URL.Query())
}

// given is there already.
func (s *server) given(w http.ResponseWriter, r *http.Request) {
	d := s.forms
	lib.Ensure(&d) // silent
	_ = d.Decode(new(page), r.URL.Query())
}

func anew(w http.ResponseWriter, r *http.Request) {
	var d *schema.Decoder
	lib.Set(&d) // report
	_ = d.Decode(new(page), r.URL.Query())
}

// handed gets the variable of its caller.
func handed(d **schema.Decoder) {
	lib.Set(d) // silent: counted with that of anew
}

func calls(w http.ResponseWriter, r *http.Request) {
	var d *schema.Decoder
	handed(&d)
	_ = d.Decode(new(page), r.URL.Query())
}

func started(w http.ResponseWriter, r *http.Request) {
	c := new(lib.Checker)
	c.Start() // report
	_ = c.Check(page{r.FormValue("name")})
}

func startedValue(w http.ResponseWriter, r *http.Request) {
	var c lib.Checker
	c.Start() // silent: counted with that of started
	_ = c.Check(page{r.FormValue("name")})
}

func newServer() *server {
	s := new(server)
	s.checker.Start() // silent
	return s
}

func (s *server) check(w http.ResponseWriter, r *http.Request) {
	_ = s.checker.Check(page{r.FormValue("name")})
}

func Routes(m *http.ServeMux) {
	s := newServer()
	m.HandleFunc("/own", own)
	m.HandleFunc("/field", s.field)
	m.HandleFunc("/global", global)
	m.HandleFunc("/given", s.given)
	m.HandleFunc("/anew", anew)
	m.HandleFunc("/calls", calls)
	m.HandleFunc("/started", started)
	m.HandleFunc("/value", startedValue)
	m.HandleFunc("/check", s.check)
}
