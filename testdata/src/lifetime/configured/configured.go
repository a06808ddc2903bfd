// Package configured has constructors that take functions which configure.
package configured

import (
	"context"
	"net/http"

	"github.com/go-playground/validator/v10"
)

type in struct{ Name string }

type client struct {
	v   *validator.Validate
	tag string
}

type option func(*client)

func tag(t string) option { return func(c *client) { c.tag = t } }

func newClient(opts ...option) *client {
	c := &client{v: validator.New()} // want `for every request in send, a net/http handler, through newClient`
	for _, o := range opts {
		o(c)
	}
	return c
}

func send(w http.ResponseWriter, r *http.Request) { _ = newClient(tag("a")).v.Struct(in{}) }

// An option that keeps the object.
type server struct{ v *validator.Validate }

var servers []*server

func registered(s *server) { servers = append(servers, s) }

func newServer(opts ...func(*server)) *server {
	s := &server{v: validator.New()}
	for _, o := range opts {
		o(s)
	}
	return s
}

func serve(w http.ResponseWriter, r *http.Request) { _ = newServer(registered).v.Struct(in{}) }

// Options that depend on the request.
type reader struct{ v *validator.Validate }

func newReader(opts ...func(*validator.Validate)) *reader {
	r := &reader{v: validator.New()}
	for _, o := range opts {
		o(r.v)
	}
	return r
}

func read(w http.ResponseWriter, r *http.Request) {
	_ = newReader(func(v *validator.Validate) { v.SetTagName(r.URL.Path) }).v.Struct(in{})
}

// Functions that a helper applies.
func apply(v *validator.Validate, fs ...func(*validator.Validate) error) error {
	for _, f := range fs {
		if err := f(v); err != nil {
			return err
		}
	}
	return nil
}

func aliases(v *validator.Validate) error {
	v.RegisterAlias("a", "required")
	return nil
}

func applied(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // want `for every request in applied`
	if err := apply(v, aliases); err != nil {
		return
	}
	_ = v.Struct(in{})
}

func appliedData(w http.ResponseWriter, r *http.Request) {
	v := validator.New()
	if err := apply(v, func(v *validator.Validate) error { v.SetTagName(r.URL.Path); return nil }); err != nil {
		return
	}
	_ = v.Struct(in{})
}

// What a request carries goes with it.
type key struct{}

func withValidator(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), key{}, validator.New()) // want `for every request in function literal in withValidator`
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// A context for all connections is made once.
func newHTTPServer() *http.Server {
	ctx := context.WithValue(context.Background(), key{}, validator.New())
	return &http.Server{ConnContext: nil, BaseContext: nil, Handler: with(ctx)}
}

func with(ctx context.Context) http.Handler { return nil }
