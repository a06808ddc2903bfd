// Package pool takes instances from pools, made for the program or for one
// request.
package pool

import (
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

var decoders = sync.Pool{New: func() any { return validator.New() }} // silent

func global(c *gin.Context) {
	v := decoders.Get().(*validator.Validate)
	defer decoders.Put(v)
	_ = v.Var(c.Query("q"), "required")
}

var noNew sync.Pool

func withoutNew(c *gin.Context) {
	v, ok := noNew.Get().(*validator.Validate)
	if !ok {
		v = validator.New() // silent
	}
	defer noNew.Put(v)
	_ = v.Var(c.Query("q"), "required")
}

func withoutNewNil(c *gin.Context) {
	x := noNew.Get()
	if x == nil {
		x = validator.New() // silent
	}
	defer noNew.Put(x)
	_ = x.(*validator.Validate).Var(c.Query("q"), "required")
}

type Pool[T any] struct{ p sync.Pool }

func NewPool[T any](f func() T) *Pool[T] {
	return &Pool[T]{sync.Pool{New: func() any { return f() }}}
}

func (p *Pool[T]) Get() T  { return p.p.Get().(T) }
func (p *Pool[T]) Put(x T) { p.p.Put(x) }

var typed = NewPool(func() *validator.Validate { return validator.New() }) // silent

func generic(c *gin.Context) {
	v := typed.Get()
	defer typed.Put(v)
	_ = v.Var(c.Query("q"), "required")
}

type stack struct {
	mu   sync.Mutex
	free []*validator.Validate
}

func (s *stack) take() *validator.Validate {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.free); n > 0 {
		v := s.free[n-1]
		s.free = s.free[:n-1]
		return v
	}
	return validator.New() // silent
}

func (s *stack) give(v *validator.Validate) { s.free = append(s.free, v) }

var theStack stack

func freeList(c *gin.Context) {
	v := theStack.take()
	defer theStack.give(v)
	_ = v.Var(c.Query("q"), "required")
}

func Handler() gin.HandlerFunc {
	p := sync.Pool{New: func() any { return validator.New() }} // silent
	return func(c *gin.Context) {
		v := p.Get().(*validator.Validate)
		defer p.Put(v)
		_ = v.Var(c.Query("q"), "required")
	}
}

// Made for the request, or never given back.

func local(c *gin.Context) {
	p := sync.Pool{New: func() any { return validator.New() }} // report
	v := p.Get().(*validator.Validate)
	defer p.Put(v)
	_ = v.Var(c.Query("q"), "required")
}

func localGeneric(c *gin.Context) {
	p := NewPool(func() *validator.Validate { return validator.New() }) // report
	v := p.Get()
	defer p.Put(v)
	_ = v.Var(c.Query("q"), "required")
}

func localNoNew(c *gin.Context) {
	var p sync.Pool
	v, ok := p.Get().(*validator.Validate)
	if !ok {
		v = validator.New() // report
	}
	defer p.Put(v)
	_ = v.Var(c.Query("q"), "required")
}

type ownStack struct{ free []*validator.Validate }

func (s *ownStack) take() *validator.Validate {
	if n := len(s.free); n > 0 {
		return s.free[n-1]
	}
	return validator.New() // report
}

func localStack(c *gin.Context) {
	s := &ownStack{}
	_ = s.take().Var(c.Query("q"), "required")
}

var leaky sync.Pool

func neverPut(c *gin.Context) {
	v, ok := leaky.Get().(*validator.Validate)
	if !ok {
		v = validator.New() // report
	}
	_ = v.Var(c.Query("q"), "required")
}
