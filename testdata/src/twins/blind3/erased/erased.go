// Package erased hides the instance behind interfaces, in small boxes and behind conversions. What decides: not what its
// static type is, but whether the box is made for each request.
package erased

import (
	"encoding/json"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/labstack/echo/v4"
)

type checker interface{ Struct(any) error }

type in struct{ Name string }

func read(r *http.Request) (x in) { _ = json.NewDecoder(r.Body).Decode(&x); return x }

func Iface(w http.ResponseWriter, r *http.Request) {
	var c checker = validator.New() // report
	_ = c.Struct(read(r))
}

func Any(w http.ResponseWriter, r *http.Request) {
	var a any = validator.New() // report
	if c, ok := a.(checker); ok {
		_ = c.Struct(read(r))
	}
}

func Slice(w http.ResponseWriter, r *http.Request) {
	cs := []checker{validator.New()} // report
	for _, c := range cs {
		_ = c.Struct(read(r))
	}
}

func Map(w http.ResponseWriter, r *http.Request) {
	m := map[string]checker{
		"a": validator.New(), // report
	}
	_ = m["a"].Struct(read(r))
}

type adapter struct{ checker }

func (a adapter) Validate(i any) error { return a.Struct(i) }

func Adapted(w http.ResponseWriter, r *http.Request) {
	run(adapter{validator.New()}, read(r)) // report
}

func run(v echo.Validator, x in) { _ = v.Validate(x) }

type fn func(any) error

func (f fn) Validate(i any) error { return f(i) }

func Func(w http.ResponseWriter, r *http.Request) {
	run(fn(validator.New().Struct), read(r)) // report
}

type mine validator.Validate

func Converted(w http.ResponseWriter, r *http.Request) {
	m := (*mine)(validator.New()) // report
	_ = (*validator.Validate)(m).Struct(read(r))
}

func Deref(w http.ResponseWriter, r *http.Request) {
	v := *validator.New() // report
	_ = v.Struct(read(r))
}

func Anonymous(w http.ResponseWriter, r *http.Request) {
	deps := struct{ c checker }{c: validator.New()} // report
	_ = deps.c.Struct(read(r))
}

func provide() checker { return validator.New() } // report

func Provided(w http.ResponseWriter, r *http.Request) { _ = provide().Struct(read(r)) }

// Made once.

var (
	iface    checker        = validator.New()            // silent
	boxed                   = []checker{validator.New()} // silent
	adapted  echo.Validator = adapter{validator.New()}   // silent
	function                = fn(validator.New().Struct) // silent
	anything any            = validator.New()            // silent
)

type server struct {
	c checker
	m map[string]any
}

func newServer() *server {
	s := &server{c: validator.New(), m: map[string]any{}} // silent
	s.m["v"] = adapter{validator.New()}                   // silent
	return s
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := read(r)
	for _, err := range []error{iface.Struct(x), boxed[0].Struct(x), adapted.Validate(x), function.Validate(x),
		anything.(checker).Struct(x), s.c.Struct(x), s.m["v"].(adapter).Validate(x)} {
		if err != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	}
}

func Echo(e *echo.Echo) {
	e.Validator = adapter{validator.New()} // silent
	e.POST("/", func(c echo.Context) error { return c.Validate(in{}) })
	e.POST("/put", func(c echo.Context) error {
		e.Validator = adapter{validator.New()} // report
		return c.Validate(in{})
	})
}

func Serve() error { return http.ListenAndServe(":80", newServer()) }
