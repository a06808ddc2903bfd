// Package checkfns has checks that are methods of what is made. What decides: whether the method is taken for a request.
package checkfns

import (
	"net/http"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

var checkAll = validator.New().Struct // silent

type check func(any) error

func (c check) run(v any) error { return c(v) }

func all(v any, checks ...check) error {
	for _, c := range checks {
		if err := c(v); err != nil {
			return err
		}
	}
	return nil
}

func create(w http.ResponseWriter, r *http.Request) {
	_ = all(in(r), checkAll, validator.New().Struct) // report
}

func change(w http.ResponseWriter, r *http.Request) {
	c := check(validator.New().Struct) // report
	_ = c.run(in(r))
}

func search(w http.ResponseWriter, r *http.Request) {
	decode := schema.NewDecoder().Decode // report
	defer func() { _ = decode(in(r), r.URL.Query()) }()
	w.WriteHeader(http.StatusAccepted)
}

func decoder() func(any, map[string][]string) error {
	d := form.NewDecoder() // report
	d.SetTagName("q")
	return d.Decode
}

func find(w http.ResponseWriter, r *http.Request) { _ = decoder()(in(r), r.URL.Query()) }

func clean(w http.ResponseWriter, r *http.Request) {
	steps := []func(string) string{
		strings.TrimSpace,
		bluemonday.UGCPolicy().Sanitize, // report
	}
	name := in(r).Name
	for _, f := range steps {
		name = f(name)
	}
	_, _ = w.Write([]byte(name))
}

func print(w http.ResponseWriter, r *http.Request) {
	var page struct {
		encode func(any) (map[string][]string, error)
	}
	page.encode = form.NewEncoder().Encode // report
	_, _ = page.encode(in(r))
}

// read has it for all.
func read(w http.ResponseWriter, r *http.Request) { _ = all(in(r), checkAll) }

func Routes(m *http.ServeMux) {
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", change)
	m.HandleFunc("/search", search)
	m.HandleFunc("/find", find)
	m.HandleFunc("/clean", clean)
	m.HandleFunc("/print", print)
	m.HandleFunc("/read", read)
}
