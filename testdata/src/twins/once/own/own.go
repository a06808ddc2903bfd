// Package own has lazy values of its own, made for the program or for one
// request.
package own

import (
	"sync"
	"sync/atomic"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type Lazy[T any] struct {
	once  sync.Once
	build func() T
	v     T
}

func New[T any](build func() T) *Lazy[T] { return &Lazy[T]{build: build} }

func (l *Lazy[T]) Get() T {
	l.once.Do(func() { l.v = l.build() })
	return l.v
}

type thunk struct {
	f    func() *validator.Validate
	v    *validator.Validate
	done bool
}

func (t *thunk) force() *validator.Validate {
	if !t.done {
		t.v, t.done = t.f(), true
	}
	return t.v
}

type cell struct {
	p atomic.Pointer[validator.Validate]
}

func (x *cell) orElse(f func() *validator.Validate) *validator.Validate {
	if v := x.p.Load(); v != nil {
		return v
	}
	v := f()
	x.p.Store(v)
	return v
}

func memo(f func() *validator.Validate) func() *validator.Validate {
	var v *validator.Validate
	return func() *validator.Validate {
		if v == nil {
			v = f()
		}
		return v
	}
}

func memoOnce[T any](f func() T) func() T {
	var once sync.Once
	var v T
	return func() T {
		once.Do(func() { v = f() })
		return v
	}
}

var (
	lazy     = New(func() *validator.Validate { return validator.New() })       // silent
	aThunk   = &thunk{f: func() *validator.Validate { return validator.New() }} // silent
	memoised = memo(func() *validator.Validate { return validator.New() })      // silent
	once     = memoOnce(func() *validator.Validate { return validator.New() })  // silent
	named    = memo(build)
	theCell  cell
)

func build() *validator.Validate { return validator.New() } // silent

func global(c *gin.Context)         { _ = lazy.Get().Var(c.Query("q"), "required") }
func globalThunk(c *gin.Context)    { _ = aThunk.force().Var(c.Query("q"), "required") }
func globalMemo(c *gin.Context)     { _ = memoised().Var(c.Query("q"), "required") }
func globalMemoOnce(c *gin.Context) { _ = once().Var(c.Query("q"), "required") }
func globalNamed(c *gin.Context)    { _ = named().Var(c.Query("q"), "required") }
func globalCell(c *gin.Context) {
	v := theCell.orElse(func() *validator.Validate { return validator.New() }) // silent
	_ = v.Var(c.Query("q"), "required")
}

type api struct{ lazy *Lazy[*validator.Validate] }

func NewAPI() *api {
	return &api{New(func() *validator.Validate { return validator.New() })} // silent
}

func (a *api) handle(c *gin.Context) { _ = a.lazy.Get().Var(c.Query("q"), "required") }

// Made for the request.

func local(c *gin.Context) {
	l := New(func() *validator.Validate { return validator.New() }) // report
	_ = l.Get().Var(c.Query("q"), "required")
}

func localThunk(c *gin.Context) {
	t := &thunk{f: func() *validator.Validate { return validator.New() }} // report
	_ = t.force().Var(c.Query("q"), "required")
}

func localMemo(c *gin.Context) {
	get := memo(func() *validator.Validate { return validator.New() }) // report
	_ = get().Var(c.Query("q"), "required")
}

func localMemoOnce(c *gin.Context) {
	get := memoOnce(func() *validator.Validate { return validator.New() }) // report
	_ = get().Var(c.Query("q"), "required")
}

func localCell(c *gin.Context) {
	var x cell
	v := x.orElse(func() *validator.Validate { return validator.New() }) // report
	_ = v.Var(c.Query("q"), "required")
}

type request struct{ lazy *Lazy[*validator.Validate] }

func newRequest() *request {
	return &request{New(func() *validator.Validate { return validator.New() })} // report
}

func localField(c *gin.Context) { _ = newRequest().lazy.Get().Var(c.Query("q"), "required") }
