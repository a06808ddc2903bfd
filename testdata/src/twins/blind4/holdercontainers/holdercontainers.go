// Package holdercontainers puts functions that hold the instance into lists, maps and structs. What decides: whether the
// container dies with the call, or is kept.
package holdercontainers

import (
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type item struct{ Name string }

type check func(item) error

type chain struct{ checks []check }

func (c *chain) add(f check) *chain {
	c.checks = append(c.checks, f)
	return c
}

func (c *chain) run(i item) error {
	for _, f := range c.checks {
		if err := f(i); err != nil {
			return err
		}
	}
	return nil
}

func List(w http.ResponseWriter, r *http.Request) {
	// A list of functions of the request.
	v := validator.New() // report
	fs := []check{func(i item) error { return v.Struct(i) }}
	for _, f := range fs {
		_ = f(item{r.Host})
	}
}

func Map(w http.ResponseWriter, r *http.Request) {
	// A map of functions of the request.
	v := validator.New() // report
	byName := map[string]check{"all": func(i item) error { return v.Struct(i) }}
	_ = byName["all"](item{r.Host})
}

func Chain(w http.ResponseWriter, r *http.Request) {
	// In an object of the request, by its method.
	v := validator.New() // report
	c := new(chain).add(func(i item) error { return v.Struct(i) })
	_ = c.run(item{r.Host})
}

func Fluent(i item) error {
	// The same for a function with data.
	v := validator.New() // report
	return (&chain{}).add(func(i item) error { return v.Struct(i) }).run(i)
}

func Bound(i item) error {
	// A method value in the list of an object of the call.
	v := validator.New() // report
	c := &chain{}
	c.add(func(i item) error { return nil })
	c.checks = append(c.checks, holder{v}.check)
	return c.run(i)
}

type holder struct{ v *validator.Validate }

func (h holder) check(i item) error { return h.v.Struct(i) }

func Deferred(w http.ResponseWriter, r *http.Request) {
	var later []func()
	defer func() {
		for _, f := range later {
			f()
		}
	}()
	// Called when the handler returns.
	d := schema.NewDecoder() // report
	later = append(later, func() { _ = d.Decode(&item{}, r.Form) })
}

// Kept.

var global chain

func Register(tag string) {
	// By a list of the package.
	v := validator.New() // silent
	global.add(func(i item) error { return v.Var(i.Name, tag) })
}

func Returned(tag string) *chain {
	// By what is returned.
	v := validator.New() // silent
	return new(chain).add(func(i item) error { return v.Var(i.Name, tag) })
}

type server struct {
	c      *chain
	byName map[string]check
}

func newServer() *server {
	s := &server{c: Returned("alpha"), byName: make(map[string]check)}
	// By a map of the server.
	v := validator.New() // silent
	s.byName["all"] = func(i item) error { return v.Struct(i) }
	// By a list of it, as a method value.
	h := holder{validator.New()} // silent
	s.c.add(h.check)
	return s
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.c.run(item{r.Host})
	_ = s.byName["all"](item{r.Host})
	_ = global.run(item{r.Host})
}

func Handler(tags []string) http.Handler {
	Register("required")
	mux := http.NewServeMux()
	for _, tag := range tags {
		// By a route, for each tag.
		v := validator.New() // silent
		c := new(chain).add(func(i item) error { return v.Var(i.Name, tag) })
		mux.HandleFunc("/"+tag, func(w http.ResponseWriter, r *http.Request) { _ = c.run(item{r.Host}) })
	}
	mux.Handle("/", newServer())
	return mux
}
