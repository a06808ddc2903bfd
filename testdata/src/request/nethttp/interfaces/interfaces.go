// Package interfaces has builds behind interfaces of the package, and behind
// function values.
package interfaces

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type checker interface{ Check(v any) error }

type freshChecker struct{}

func (freshChecker) Check(v any) error {
	return validator.New().Struct(v) // want `validator.New builds .* for every request in \(\*api\).create, a net/http handler, through freshChecker.Check`
}

type keepingChecker struct{ v *validator.Validate }

func (k keepingChecker) Check(v any) error { return k.v.Struct(v) }

type api struct{ c checker }

func newAPI(fresh bool) *api {
	if fresh {
		return &api{c: freshChecker{}}
	}
	return &api{c: keepingChecker{v: validator.New()}}
}

func (a *api) create(w http.ResponseWriter, r *http.Request) { _ = a.c.Check(r) }

// A method value of an interface.
type store interface{ Save(v any) error }

type disk struct{}

func (*disk) Save(v any) error {
	v10 := validator.New() // want `for every request in save, a net/http handler, through \(\*disk\).Save`
	return v10.Struct(v)
}

var theStore store = &disk{}

func save(w http.ResponseWriter, r *http.Request) {
	f := theStore.Save
	_ = f(r)
}

// A field of function type that is called.
type hooks struct{ before func(v any) error }

func defaultHooks() hooks {
	return hooks{before: func(v any) error {
		return validator.New().Struct(v) // want `validator.New builds`
	}}
}

func withHooks(h hooks) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { _ = h.before(r) }
}

// Step lists.
type step func(v any) error

func steps(w http.ResponseWriter, r *http.Request) {
	for _, s := range []step{validateStep, okStep} {
		_ = s(r)
	}
}

func validateStep(v any) error {
	return validator.New().Struct(v) // want `for every request in steps, a net/http handler, through validateStep`
}

var shared = validator.New()

func okStep(v any) error { return shared.Struct(v) }

// An embedded interface.
type base interface{ Run(v any) error }

type wide interface {
	base
	Stop()
}

type runner struct{}

func (runner) Run(v any) error {
	return validator.New().Struct(v) // want `for every request in run, a net/http handler, through runner.Run`
}

func (runner) Stop() { _ = validator.New().Var("", "required") }

var wideRunner wide = runner{}

func run(w http.ResponseWriter, r *http.Request) { _ = wideRunner.Run(r) }

// Interfaces without a name.
type anonymous struct {
	limits interface{ Limits() error }
	full   interface {
		Full() error
		Close()
	}
}

type limiter struct{}

func (limiter) Limits() error {
	v := validator.New() // want `for every request in .*anonymous..ServeHTTP, a net/http handler, through limiter.Limits`
	return v.Var(1, "lte=3")
}

// A type without Close is no implementation of full.
func (limiter) Full() error {
	v := validator.New()
	return v.Var(1, "lte=3")
}

func newAnonymous() *anonymous { return &anonymous{limits: limiter{}} }

func (a *anonymous) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = a.limits.Limits()
	_ = a.full.Full()
}
