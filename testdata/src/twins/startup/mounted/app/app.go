// Package app has its functions mounted. What decides: whether the kit calls them with each request.
package app

import (
	"context"
	"net/http"

	"twins/startup/mounted/kit"

	"github.com/go-playground/validator/v10"
)

type query struct{ Name string }

// The settings are the same for all.
var settings = query{"x"}

func load() query { return settings }

func check() error {
	v := validator.New() // report
	return v.Struct(load())
}

func handled(map[string][]string) error {
	return validator.New().Struct(load()) // report
}

type checker struct{ v *validator.Validate }

func (c checker) Check(q map[string][]string) error { return c.v.Struct(q) }

func newChecker() kit.Checker {
	return checker{validator.New()} // report
}

func oneChecker() kit.Checker {
	return checker{validator.New()} // silent
}

func routes(a *kit.App) {
	v := validator.New() // silent
	a.Handle("/v", func(q map[string][]string) error { return v.Struct(q) })
	a.Handle("/lit", func(map[string][]string) error {
		return validator.New().Struct(load()) // report
	})
	a.Get("/get", func(map[string][]string) error {
		return validator.New().Struct(load()) // report
	})
	a.Route("/route", func(map[string][]string) error {
		return validator.New().Struct(load()) // report
	})
	a.OnError(func(error) string {
		if validator.New().Struct(load()) != nil { // report
			return "bad"
		}
		return "worse"
	})
	a.Handle("/named", handled)
	a.Handle("/check", func(map[string][]string) error { return check() })
}

func Main() error {
	a := kit.New(kit.Before(func(map[string][]string) error {
		return validator.New().Struct(load()) // report
	}), func(a *kit.App) {
		if validator.New().Struct(load()) != nil { // silent
			panic("bad")
		}
	})
	a.Mount(routes)
	a.Mount(func(a *kit.App) {
		v := validator.New() // silent
		a.Handle("/in", func(q map[string][]string) error { return v.Struct(q) })
	})
	a.Mount(func(a *kit.App) {
		if validator.New().Struct(load()) != nil { // silent
			panic("bad")
		}
	})
	a.Names(func() []string {
		if validator.New().Struct(load()) != nil { // silent
			return nil
		}
		return []string{"x"}
	})
	http.Handle("/adapt", kit.Adapt(func(context.Context, map[string][]string) error {
		return validator.New().Struct(load()) // report
	}))
	http.Handle("/wrap", kit.Wrap(func(map[string][]string) error {
		return validator.New().Struct(load()) // report
	}))
	http.Handle("/each", kit.PerRequest(newChecker))
	http.Handle("/lit", kit.PerRequest(func() kit.Checker {
		return checker{validator.New()} // report
	}))
	http.Handle("/one", kit.PerApp(oneChecker))
	http.Handle("/one2", kit.PerApp(func() kit.Checker {
		return checker{validator.New()} // silent
	}))
	shared := checker{validator.New()} // silent
	http.Handle("/shared", kit.PerRequest(func() kit.Checker { return shared }))
	_ = a.List()
	return a.Start(func() error {
		return validator.New().Struct(load()) // silent
	})
}
