// Package ownonce has a lazy type of its own; its values are global, fields of the server, or made for one request.
package ownonce

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
)

type order struct{ ID string }

type lazy[T any] struct {
	mu   sync.Mutex
	done bool
	v    T
}

func (l *lazy[T]) get(build func() T) T {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.done {
		l.v = build()
		l.done = true
	}
	return l.v
}

var global lazy[*validator.Validate]

func createA(w http.ResponseWriter, r *http.Request) {
	v := global.get(func() *validator.Validate {
		return validator.New() // silent
	})
	_ = v.Struct(order{ID: r.FormValue("id")})
}

type server struct{ v lazy[*validator.Validate] }

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	v := s.v.get(func() *validator.Validate {
		return validator.New() // silent
	})
	_ = v.Struct(order{ID: r.FormValue("id")})
}

func build() *validator.Validate {
	return validator.New() // silent
}

var second lazy[*validator.Validate]

func createB(w http.ResponseWriter, r *http.Request) {
	_ = second.get(build).Struct(order{ID: r.FormValue("id")})
}

// memo wraps a function so that it runs once.
func memo(f func() *validator.Validate) func() *validator.Validate {
	var v *validator.Validate
	return func() *validator.Validate {
		if v == nil {
			v = f()
		}
		return v
	}
}

var third = memo(func() *validator.Validate {
	return validator.New() // silent
})

func createC(w http.ResponseWriter, r *http.Request) {
	_ = third().Struct(order{ID: r.FormValue("id")})
}

func createD(w http.ResponseWriter, r *http.Request) {
	var l lazy[*validator.Validate]
	v := l.get(func() *validator.Validate {
		return validator.New() // report
	})
	_ = v.Struct(order{ID: r.FormValue("id")})
}

func createE(w http.ResponseWriter, r *http.Request) {
	l := &lazy[*validator.Validate]{}
	_ = l.get(func() *validator.Validate {
		return validator.New() // report
	}).Struct(order{ID: r.FormValue("id")})
}

func createF(w http.ResponseWriter, r *http.Request) {
	get := memo(func() *validator.Validate {
		return validator.New() // report
	})
	_ = get().Struct(order{ID: r.FormValue("id")})
}

type always[T any] struct {
	mu sync.Mutex
	v  T
}

// get looks like the other, but builds each time.
func (l *always[T]) get(build func() T) T {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.v = build()
	return l.v
}

var fourth always[*validator.Validate]

func createG(w http.ResponseWriter, r *http.Request) {
	_ = fourth.get(func() *validator.Validate {
		return validator.New() // report
	}).Struct(order{ID: r.FormValue("id")})
}
