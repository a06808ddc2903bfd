// Package singletons has more ways to build once.
package singletons

import (
	"sync"
	"sync/atomic"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

// A closure that memoises.
var get = memo(func() *validator.Validate { return validator.New() })

func memo[T any](f func() T) func() T {
	var once sync.Once
	var v T
	return func() T {
		once.Do(func() { v = f() })
		return v
	}
}

// A pointer to a once, in a struct, in a map.
type state struct {
	once *sync.Once
	v    *validator.Validate
}

var states = map[string]*state{}

func (s *state) get() *validator.Validate {
	s.once.Do(func() {
		v := validator.New()
		v.SetTagName("check")
		s.v = v
	})
	return s.v
}

// Double-checked.
var (
	mu   sync.Mutex
	done atomic.Bool
	v    *validator.Validate
)

func doubleChecked() *validator.Validate {
	if !done.Load() {
		mu.Lock()
		defer mu.Unlock()
		if !done.Load() {
			v = validator.New()
			done.Store(true)
		}
	}
	return v
}

// By value of a flag.
var ready bool

func flagged() *validator.Validate {
	if ready {
		return v
	}
	v = validator.New()
	ready = true
	return v
}

// A switch.
func switched() *validator.Validate {
	switch {
	case v != nil:
	default:
		v = validator.New()
	}
	return v
}

// In a helper without a guard of its own.
func guarded() *validator.Validate {
	if v == nil {
		reset()
	}
	return v
}

func reset() { v = validator.New() }

// In an object that a variable holds.
type app struct{ v *validator.Validate }

func (a *app) validator() *validator.Validate {
	if a == nil {
		return nil
	}
	if a.v != nil {
		return a.v
	}
	a.v = validator.New()
	return a.v
}

var theApp app

// A function that returns an object, made once.
var theService = sync.OnceValue(newService)

type service struct{ v *validator.Validate }

func newService() *service { return &service{v: validator.New()} }

func (s *service) check(x any) error { return s.v.Struct(x) }

// A closure over a variable of the function.
func counter() gin.HandlerFunc {
	var v *validator.Validate
	return func(c *gin.Context) {
		if v == nil {
			v = validator.New()
		}
		_ = v.Struct(c)
	}
}

func onceInFactory() gin.HandlerFunc {
	var once sync.Once
	var v *validator.Validate
	return func(c *gin.Context) {
		once.Do(func() { v = validator.New() })
		_ = v.Struct(c)
	}
}

func handler(c *gin.Context) {
	_ = get().Struct(c)
	_ = states[c.Query("x")].get().Struct(c)
	_ = doubleChecked().Struct(c)
	_ = flagged().Struct(c)
	_ = switched().Struct(c)
	_ = guarded().Struct(c)
	_ = theApp.validator().Struct(c)
	_ = theService().check(c)
	_ = renewed().Struct(c)
}

// renewed has no guard: it overwrites for every request.
func renewed() *validator.Validate {
	v = validator.New() // want `for every request in handler, a gin handler, through renewed`
	return v
}
