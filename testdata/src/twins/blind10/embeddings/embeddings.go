// Package embeddings embeds structs and interfaces. What decides: whether what embeds it lives with the server, or with the request.
package embeddings

import (
	"encoding/json"
	"io"
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	Name string `validate:"required"`
}

// base is in each handler.
type base struct {
	once  sync.Once
	rules *validator.Validate
}

func (b *base) check(x any) error {
	b.once.Do(func() {
		b.rules = validator.New() // silent
	})
	return b.rules.Struct(x)
}

// scratch is in things that are made for one request.
type scratch struct{ forms *form.Decoder }

func (s *scratch) decode(x any, values map[string][]string) error {
	if s.forms == nil {
		s.forms = form.NewDecoder() // report
	}
	return s.forms.Decode(x, values)
}

// Checker is embedded as an interface.
type Checker interface{ Check(x any) error }

type rulesChecker struct{ v *validator.Validate }

func (c *rulesChecker) Check(x any) error { return c.v.Struct(x) }

// loud calls what it embeds.
type loud struct{ Checker }

func (l loud) Check(x any) error {
	err := l.Checker.Check(x)
	if err != nil {
		err = cleanError{err}
	}
	return err
}

type cleanError struct{ error }

func (e cleanError) Error() string {
	return bluemonday.UGCPolicy().Sanitize(e.error.Error()) // report
}

// own hides what it embeds.
type own struct{ Checker }

func (own) Check(x any) error {
	v := validator.New() // report
	v.RegisterAlias("name", "required")
	return v.Struct(x)
}

type create struct {
	base
	Checker
}

func (h *create) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var x in
	if err := json.NewDecoder(r.Body).Decode(&x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := h.check(x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := h.Check(x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// call is one request.
type call struct {
	scratch
	io.Writer
	r *http.Request
}

func (c *call) run() error {
	var x in
	if err := c.decode(&x, c.r.URL.Query()); err != nil {
		return err
	}
	return json.NewEncoder(c).Encode(x)
}

func list(w http.ResponseWriter, r *http.Request) {
	c := &call{Writer: w, r: r}
	if err := c.run(); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// withDecoder embeds the decoder itself.
type withDecoder struct{ *schema.Decoder }

func (d withDecoder) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var x in
	if err := d.Decode(&x, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// late embeds one that it makes for the request.
func late(w http.ResponseWriter, r *http.Request) {
	d := withDecoder{schema.NewDecoder()} // report
	d.IgnoreUnknownKeys(true)
	d.ServeHTTP(w, r)
}

func Routes(m *http.ServeMux) {
	var c Checker = &rulesChecker{validator.New()} // silent
	m.Handle("POST /", &create{Checker: loud{c}})
	m.Handle("PUT /", &create{Checker: own{c}})
	m.HandleFunc("GET /", list)
	m.Handle("GET /query", withDecoder{schema.NewDecoder()}) // silent
	m.HandleFunc("GET /late", late)
}
