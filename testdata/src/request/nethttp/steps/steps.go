// Package steps calls functions out of tables, fields and parameters.
package steps

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
)

var shared = validator.New()

// A list of steps, filled where it is declared.
type step struct {
	name string
	run  func() error
}

var steps = []step{{"limits", limits}, {name: "names", run: names}, {"fast", fast}}

func limits() error {
	v := validator.New() // want `for every request in serve, a net/http handler, through limits`
	return v.Var(1, "lte=3")
}

func names() error {
	v := validator.New() // want `for every request in serve, a net/http handler, through names`
	return v.Var("a", "required")
}

func fast() error { return shared.Var("a", "required") }

func serve(w http.ResponseWriter, r *http.Request) {
	for _, s := range steps {
		if s.run() != nil {
			return
		}
	}
}

// The same type in a list that start-up code runs: a type is no table.
func start() error {
	for _, s := range []step{{"tables", tables}} {
		if err := s.run(); err != nil {
			return err
		}
	}
	return nil
}

func tables() error {
	v := validator.New()
	return v.Var(1, "lte=3")
}

// An application keeps hooks for its start and for its requests apart.
type app struct {
	onStart, onRequest []func() error
}

func newApp() *app {
	a := &app{}
	a.starting(checkConfig)
	a.starting(func() error { return validator.New().Var("a", "required") })
	a.serving(checkLimits)
	return a
}

func (a *app) starting(f func() error) { a.onStart = append(a.onStart, f) }
func (a *app) serving(f func() error)  { a.onRequest = append(a.onRequest, f) }

func (a *app) Run() {
	for _, f := range a.onStart {
		_ = f()
	}
}

func (a *app) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for _, f := range a.onRequest {
		_ = f()
	}
}

func checkConfig() error { return validator.New().Var("a", "required") }

func checkLimits() error {
	v := validator.New() // want `for every request in .*app..ServeHTTP, a net/http handler, through checkLimits`
	return v.Var("a", "required")
}

// Memoised by a closure, by an object: built once, whoever calls.
var get = memo(func() *validator.Validate { return validator.New() })

func memo[T any](f func() T) func() T {
	var v T
	var done bool
	return func() T {
		if !done {
			v, done = f(), true
		}
		return v
	}
}

var early = leaving(func() *validator.Validate { return validator.New() })

func leaving[T any](f func() T) func() T {
	var v T
	var done bool
	return func() T {
		if done {
			return v
		}
		v, done = f(), true
		return v
	}
}

var once = onceOf(func() *validator.Validate { return validator.New() })

func onceOf[T any](f func() T) func() T {
	var o sync.Once
	var v T
	return func() T {
		o.Do(func() { v = f() })
		return v
	}
}

type lazy struct {
	make func() *validator.Validate
	v    *validator.Validate
}

func (l *lazy) get() *validator.Validate {
	if l.v == nil {
		l.v = l.make()
	}
	return l.v
}

var object = &lazy{make: func() *validator.Validate { return validator.New() }}

// A closure that keeps nothing.
var again = each(func() *validator.Validate { return validator.New() }) // want `for every request in memoised, a net/http handler`

func each[T any](f func() T) func() T {
	return func() T { return f() }
}

func memoised(w http.ResponseWriter, r *http.Request) {
	_ = get().Var("a", "required")
	_ = early().Var("a", "required")
	_ = once().Var("a", "required")
	_ = object.get().Var("a", "required")
	_ = again().Var("a", "required")
}

// A link that takes over what it replaces.
type link struct{ next func(http.ResponseWriter) }

var chain = &link{next: func(http.ResponseWriter) { _ = validator.New().Var("a", "required") }} // want `for every request`

func relink(w http.ResponseWriter, r *http.Request) {
	chain = &link{next: chain.next}
	chain.next(w)
}
