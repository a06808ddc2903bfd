// Package filled has methods that put an instance into the object that they
// are called on: it lives as long as the object.
package filled

import (
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/labstack/echo/v4"
)

type in struct{ Name string }

type service struct{ v *validator.Validate }

func (s *service) init() {
	s.v = validator.New() // want `for every request in handle, a net/http handler, through .*service..init`
}

func handle(w http.ResponseWriter, r *http.Request) {
	s := &service{}
	s.init()
	_ = s.v.Struct(in{})
}

// The object is the handler's own.
type kept struct{ v *validator.Validate }

func (k *kept) init() { k.v = validator.New() }

type api struct{ k kept }

func newAPI() *api {
	a := &api{}
	a.k.init()
	return a
}

func (a *api) handle(w http.ResponseWriter, r *http.Request) { _ = a.k.v.Struct(in{}) }

func (a *api) reload(w http.ResponseWriter, r *http.Request) { a.k.init() }

// A constructor that a handler calls.
type perRequest struct{ v *validator.Validate }

func (p *perRequest) setUp() error {
	p.v = validator.New() // want `for every request in construct, a net/http handler, through newPerRequest and .*perRequest..setUp`
	return nil
}

func newPerRequest() (*perRequest, error) {
	p := new(perRequest)
	if err := p.setUp(); err != nil {
		return nil, err
	}
	return p, nil
}

func construct(w http.ResponseWriter, r *http.Request) {
	p, err := newPerRequest()
	if err != nil {
		return
	}
	_ = p.v.Struct(in{})
}

// Filled on first use, in an object that all elements share.
type lazy struct{ v *validator.Validate }

func (l *lazy) get() *validator.Validate {
	if l.v == nil {
		l.v = validator.New()
	}
	return l.v
}

func all(ins []in) {
	l := &lazy{}
	for _, x := range ins {
		_ = l.get().Struct(x)
	}
}

// One object for all rounds of a loop, filled before it, in a command.
func main() {
	var s shared
	s.init()
	for _, x := range []in{{"a"}, {"b"}} {
		_ = s.v.Struct(x)
	}
}

type shared struct{ v *validator.Validate }

func (s *shared) init() { s.v = validator.New() }

// An object for each element.
type each struct{ v *validator.Validate }

func (e *each) init() {
	e.v = validator.New() // want `on every iteration of the loop at line \d+ of elements`
}

func elements(ins []in) {
	for _, x := range ins {
		var e each
		e.init()
		_ = e.v.Struct(x)
	}
}

// The object is the request's own.
type custom struct {
	echo.Context
	v *validator.Validate
}

func (c *custom) prepare() {
	c.v = validator.New() // want `for every request in .*custom..prepare`
}

// A handler that replaces what it uses, for every request.
type replaced struct{ v *validator.Validate }

func (s *replaced) handle(w http.ResponseWriter, r *http.Request) {
	s.v = validator.New() // want `for every request in .*replaced..handle`
	_ = s.v.Struct(in{})
}

func (s *replaced) through(w http.ResponseWriter, r *http.Request) { _ = s.check(in{}) }

func (s *replaced) check(x any) error {
	s.v = validator.New() // want `for every request in .*replaced..through, a net/http handler, through .*replaced..check`
	return s.v.Struct(x)
}

// One that others use: it may be there to renew it.
func (s *replaced) renew(w http.ResponseWriter, r *http.Request) {
	s.v = validator.New()
	s.v.SetTagName("check")
}

func (s *replaced) fill(w http.ResponseWriter, r *http.Request) {
	if s.v == nil {
		s.v = validator.New()
	}
	_ = s.v.Struct(in{})
}

// Start-up.
func (s *replaced) Start() error {
	s.v = validator.New()
	return s.v.Struct(in{})
}

// A copy of the receiver.
type copied struct{ v *validator.Validate }

func (c copied) check(x any) error {
	c.v = validator.New() // want `on every call of copied.check`
	return c.v.Struct(x)
}

// A chain of checks.
type checks struct {
	v    *validator.Validate
	errs []error
}

func newChecks() *checks {
	return &checks{v: validator.New()} // want `on every call of both`
}

func (c *checks) add(x any) *checks {
	c.errs = append(c.errs, c.v.Struct(x))
	return c
}

func both(a, b in) []error { return newChecks().add(a).add(b).errs }
