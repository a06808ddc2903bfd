// Package pools has pools that last, and pools that are made for one request.
package pools

import (
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func local(c *gin.Context) {
	pool := sync.Pool{New: func() any {
		return validator.New() // want `for every request in local, a gin handler`
	}}
	v := pool.Get().(*validator.Validate)
	defer pool.Put(v)
	_ = v.Struct(c)
}

var shared = sync.Pool{New: func() any { return validator.New() }}

func sharing(c *gin.Context) {
	v := shared.Get().(*validator.Validate)
	defer shared.Put(v)
	_ = v.Struct(c)
}

func reference(c *gin.Context) {
	pool := &sync.Pool{New: func() any {
		return validator.New() // want `for every request in reference, a gin handler`
	}}
	v, _ := pool.Get().(*validator.Validate)
	_ = v.Struct(c)
	pool.Put(v)
}

func setLater(c *gin.Context) {
	var pool sync.Pool
	pool.New = func() any {
		return validator.New() // want `for every request in setLater, a gin handler`
	}
	v := pool.Get().(*validator.Validate)
	_ = v.Struct(c)
	pool.Put(v)
}

// In a field.
type api struct{ pool sync.Pool }

func newAPI() *api {
	a := &api{}
	a.pool.New = func() any { return validator.New() }
	return a
}

func newAPIWhole() *api {
	return &api{pool: sync.Pool{New: func() any { return validator.New() }}}
}

func (a *api) handle(c *gin.Context) {
	v := a.pool.Get().(*validator.Validate)
	defer a.pool.Put(v)
	_ = v.Struct(c)
}

// Around the handler.
func factory() gin.HandlerFunc {
	pool := &sync.Pool{New: func() any { return validator.New() }}
	return func(c *gin.Context) {
		v := pool.Get().(*validator.Validate)
		defer pool.Put(v)
		_ = v.Struct(c)
	}
}

// One that a helper makes, which keeps it.
var byTag sync.Map

func poolFor(tag string) *sync.Pool {
	if p, ok := byTag.Load(tag); ok {
		return p.(*sync.Pool)
	}
	pool := &sync.Pool{New: func() any { return validator.New() }}
	p, _ := byTag.LoadOrStore(tag, pool)
	return p.(*sync.Pool)
}

func tagged(c *gin.Context) {
	pool := poolFor(c.Query("tag"))
	v := pool.Get().(*validator.Validate)
	defer pool.Put(v)
	_ = v.Struct(c)
}

// A pool of pools that a request registers.
func registers(c *gin.Context) {
	pool := &sync.Pool{New: func() any { return validator.New() }}
	byTag.Store(c.Query("tag"), pool)
	v := pool.Get().(*validator.Validate)
	_ = v.Struct(c)
	pool.Put(v)
}
