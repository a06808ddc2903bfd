// Package app makes a client of another package with options. What decides: how often, and whether an option is called for each answer.
package app

import (
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"

	"twins/blind24/optionkits/client"
)

type item struct{ Name string }

var std = client.New() // silent

var built = new(client.Builder).Rules(validator.New()).Build() // silent

type server struct {
	c     *client.Client
	each  *client.Client
	rules *validator.Validate
}

func newServer() *server {
	v := validator.New() // silent
	return &server{
		c:     client.New(client.WithRules(v), client.WithDecoder(schema.NewDecoder)),                                      // silent
		each:  client.New(client.WithRules(v), client.WithDecoders(func() *schema.Decoder { return schema.NewDecoder() })), // report
		rules: v,
	}
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	_ = std.Send(item{r.FormValue("name")})
	_ = built.Send(item{r.FormValue("name")})
	_ = s.c.Send(item{r.FormValue("name")})
	_ = s.c.Read(&item{}, r.URL.Query())
	_ = s.each.Read(&item{}, r.URL.Query())
}

// bare makes nothing that costs.
func (s *server) bare(w http.ResponseWriter, r *http.Request) {
	c := client.Bare(client.WithRules(s.rules)) // silent: nothing is made
	_ = c.Send(item{r.FormValue("name")})
}

func (s *server) dear(w http.ResponseWriter, r *http.Request) {
	c := client.Bare(client.WithRules(validator.New())) // report
	_ = c.Send(item{r.FormValue("name")})
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	c := client.New(client.WithRules(s.rules)) // report
	_ = c.Send(item{r.FormValue("name")})
}

func (s *server) build(w http.ResponseWriter, r *http.Request) {
	c := new(client.Builder).Rules(s.rules).Build() // report
	_ = c.Send(item{r.FormValue("name")})
}

func (s *server) read(w http.ResponseWriter, r *http.Request) {
	c := client.Bare(client.WithDecoder(func() *schema.Decoder { return schema.NewDecoder() })) // report
	_ = c.Read(&item{}, r.URL.Query())
}

func Routes(m *http.ServeMux) {
	s := newServer()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/bare", s.bare)
	m.HandleFunc("/dear", s.dear)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/build", s.build)
	m.HandleFunc("/read", s.read)
}
