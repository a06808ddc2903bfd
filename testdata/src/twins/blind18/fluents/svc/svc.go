// Package svc has clients. What decides: whether the chain is called once, or for what is sent.
package svc

import (
	"context"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"

	"twins/blind18/fluents/client"
)

type item struct{ Name string }

var std = client.New("http://std").Rules(validator.New()) // silent

type svc struct {
	c *client.Client
	q *schema.Decoder
}

func newSvc(url string) *svc {
	s := &svc{c: client.New(url).Trim()} // silent
	s.q = schema.NewDecoder()            // silent
	s.q.IgnoreUnknownKeys(true)
	return s
}

func (s *svc) create(w http.ResponseWriter, r *http.Request) {
	x := item{r.FormValue("name")}
	_ = s.q.Decode(&x, r.URL.Query())
	_ = s.c.Post(&x).Do(r.Context())
	_ = std.Post(&x).Avro().Do(r.Context()) // report
}

// fresh has a client for a request.
func (s *svc) fresh(w http.ResponseWriter, r *http.Request) {
	c := client.New("http://fresh") // report
	_ = c.Post(item{r.FormValue("name")}).Do(r.Context())
}

// chained has the one of all check with something of its own.
func (s *svc) chained(w http.ResponseWriter, r *http.Request) {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	_ = std.Rules(v).Post(item{r.FormValue("name")}).Do(r.Context())
}

// loop sends each item with a client for it.
func loop(ctx context.Context, in <-chan item) error {
	for x := range in {
		if err := client.New("http://loop").Post(x).Do(ctx); err != nil { // silent: counted with the first
			return err
		}
	}
	return nil
}

// all sends them with one.
func all(ctx context.Context, in <-chan item) error {
	c := client.New("http://all").Rules(validator.New()) // silent
	for x := range in {
		if err := c.Post(x).Do(ctx); err != nil {
			return err
		}
	}
	return nil
}

func Routes(ctx context.Context, m *http.ServeMux, in chan item) {
	s := newSvc("http://a")
	go func() { _ = loop(ctx, in) }()
	go func() { _ = all(ctx, in) }()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/fresh", s.fresh)
	m.HandleFunc("/chained", s.chained)
}
