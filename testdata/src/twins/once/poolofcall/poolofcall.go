// Package poolofcall has pools. What decides: whether the pool lasts longer than the call.
package poolofcall

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
)

type in struct{ A string }

func ofCall(w http.ResponseWriter, r *http.Request) {
	pool := sync.Pool{New: func() any {
		return validator.New() // report
	}}
	for _, a := range r.Form["a"] {
		v := pool.Get().(*validator.Validate)
		_ = v.Struct(in{a})
		pool.Put(v)
	}
}

func byPointer(w http.ResponseWriter, r *http.Request) {
	pool := &sync.Pool{New: func() any {
		return validator.New() // report
	}}
	for _, a := range r.Form["a"] {
		v := pool.Get().(*validator.Validate)
		_ = v.Struct(in{a})
		pool.Put(v)
	}
}

func setLater(w http.ResponseWriter, r *http.Request) {
	var pool sync.Pool
	pool.New = func() any {
		return validator.New() // report
	}
	for i := 0; i < len(r.Form["a"]); i++ {
		v := pool.Get().(*validator.Validate)
		_ = v.Struct(in{r.Form["a"][i]})
		pool.Put(v)
	}
}

func once(w http.ResponseWriter, r *http.Request) {
	pool := sync.Pool{New: func() any {
		return validator.New() // report
	}}
	v := pool.Get().(*validator.Validate)
	defer pool.Put(v)
	_ = v.Struct(in{r.Host})
}

func deferred(w http.ResponseWriter, r *http.Request) {
	pool := sync.Pool{New: newRules}
	for _, a := range r.Form["a"] {
		check(&in{a}, pool.Get().(*validator.Validate))
	}
}

func newRules() any {
	return validator.New() // report
}

func check(x *in, v *validator.Validate) { _ = v.Struct(x) }

// Pools that last.

var global = sync.Pool{New: func() any {
	return validator.New() // silent
}}

func ofProcess(w http.ResponseWriter, r *http.Request) {
	for _, a := range r.Form["a"] {
		v := global.Get().(*validator.Validate)
		_ = v.Struct(in{a})
		global.Put(v)
	}
}

type server struct{ pool sync.Pool }

func newServer() *server {
	return &server{pool: sync.Pool{New: func() any {
		return validator.New() // silent
	}}}
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for _, a := range r.Form["a"] {
		v := s.pool.Get().(*validator.Validate)
		_ = v.Struct(in{a})
		s.pool.Put(v)
	}
}

func handler() http.HandlerFunc {
	pool := sync.Pool{New: func() any {
		return validator.New() // silent
	}}
	return func(w http.ResponseWriter, r *http.Request) {
		for _, a := range r.Form["a"] {
			v := pool.Get().(*validator.Validate)
			_ = v.Struct(in{a})
			pool.Put(v)
		}
	}
}

func byAlias(w http.ResponseWriter, r *http.Request) {
	pool := &global
	for _, a := range r.Form["a"] {
		v := pool.Get().(*validator.Validate)
		_ = v.Struct(in{a})
		pool.Put(v)
	}
}

func workers(rows []in) {
	pool := sync.Pool{New: func() any {
		return validator.New() // silent
	}}
	for _, x := range rows {
		v := pool.Get().(*validator.Validate)
		_ = v.Var("a", "alpha")
		pool.Put(v)
		_ = x
	}
}

func Main() error {
	http.Handle("/s", newServer())
	http.HandleFunc("/h", handler())
	http.HandleFunc("/c", ofCall)
	return http.ListenAndServe(":80", nil)
}
