// Package nested has builds inside closures, goroutines and deferred calls of handlers.
package nested

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
	"golang.org/x/sync/errgroup"
)

var shared = validator.New()

func spawns(w http.ResponseWriter, r *http.Request) {
	go func() {
		_ = validator.New().Struct(r) // want `for every request in spawns`
	}()
	go func() {
		_ = shared.Struct(r)
	}()
}

func spawnsFunc(w http.ResponseWriter, r *http.Request) {
	go background(r.URL.Path)
	go quiet(r.URL.Path)
}

func background(path string) {
	_ = validator.New().Var(path, "required") // want `for every request in spawnsFunc, a net/http handler, through background`
}

func quiet(path string) { _ = shared.Var(path, "required") }

func defers(w http.ResponseWriter, r *http.Request) {
	defer func() {
		v := validator.New() // want `for every request in defers`
		_ = v.Struct(w)
	}()
	defer cleanUp()
	defer quiet("")
}

func cleanUp() {
	v := validator.New() // want `for every request in defers, a net/http handler, through cleanUp`
	_ = v.Var("x", "required")
}

func local(w http.ResponseWriter, r *http.Request) {
	check := func(s string) error {
		return validator.New().Var(s, "required") // want `for every request in local`
	}
	_ = check(r.URL.Path)
	ok := func(s string) error { return shared.Var(s, "required") }
	_ = ok(r.URL.Path)
}

func calledInPlace(w http.ResponseWriter, r *http.Request) {
	err := func() error {
		v := validator.New() // want `for every request in calledInPlace`
		return v.Struct(r)
	}()
	_ = err
}

func group(w http.ResponseWriter, r *http.Request) {
	var g errgroup.Group
	g.Go(func() error {
		return validator.New().Struct(r) // want `for every request in group`
	})
	_ = g.Wait()
}

func captured(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // want `for every request in captured`
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		_ = v.Struct(r)
	}()
	wg.Wait()
}

// A sync.Once of its own guards nothing: it is made anew for every request.
func onceOfItsOwn(w http.ResponseWriter, r *http.Request) {
	var once sync.Once
	once.Do(func() {
		_ = validator.New().Struct(r) // want `for every request in onceOfItsOwn`
	})
}

var packageOnce sync.Once

func onceOfThePackage(w http.ResponseWriter, r *http.Request) {
	packageOnce.Do(func() { shared = validator.New() })
	_ = shared.Struct(r)
}

func branches(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodPost {
		v := validator.New() // want `for every request in branches`
		_ = v.Struct(r)
	}
	switch r.Method {
	case http.MethodPut:
		_ = validator.New().Struct(r) // want `for every request in branches`
	}
}
