// Package synconce builds in a once of package sync, which belongs to the
// program or to one request.
package synconce

import (
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

var (
	o1, o2, o3, o4 sync.Once
	v1, v2, v3, v4 *validator.Validate
)

func literal(c *gin.Context) {
	o1.Do(func() { v1 = validator.New() }) // silent
	_ = v1.Var(c.Query("q"), "required")
}

func fill2() { v2 = validator.New() } // silent

func declared(c *gin.Context) {
	o2.Do(fill2)
	_ = v2.Var(c.Query("q"), "required")
}

func variable(c *gin.Context) {
	fill := func() { v3 = validator.New() } // silent
	o3.Do(fill)
	_ = v3.Var(c.Query("q"), "required")
}

func nested(c *gin.Context) {
	o4.Do(func() { setV4(validator.New()) }) // silent
	_ = v4.Var(c.Query("q"), "required")
}

func setV4(v *validator.Validate) { v4 = v }

var byValue = sync.OnceValue(func() *validator.Validate { return validator.New() }) // silent

func value(c *gin.Context) { _ = byValue().Var(c.Query("q"), "required") }

var byValues = sync.OnceValues(func() (*validator.Validate, error) { return validator.New(), nil }) // silent

func values(c *gin.Context) {
	v, _ := byValues()
	_ = v.Var(c.Query("q"), "required")
}

type api struct {
	once sync.Once
	v    *validator.Validate
}

func (a *api) init() { a.v = validator.New() } // silent

func (a *api) get() *validator.Validate { a.once.Do(a.init); return a.v }

var theAPI api

func field(c *gin.Context) { _ = theAPI.get().Var(c.Query("q"), "required") }

func Factory() gin.HandlerFunc {
	get := sync.OnceValue(func() *validator.Validate { return validator.New() }) // silent
	return func(c *gin.Context) { _ = get().Var(c.Query("q"), "required") }
}

// Of one request.

func local(c *gin.Context) {
	var o sync.Once
	var v *validator.Validate
	o.Do(func() { v = validator.New() }) // report
	_ = v.Var(c.Query("q"), "required")
}

func localValue(c *gin.Context) {
	get := sync.OnceValue(func() *validator.Validate { return validator.New() }) // report
	_ = get().Var(c.Query("q"), "required")
}

func localPointer(c *gin.Context) {
	o := new(sync.Once)
	var v *validator.Validate
	o.Do(func() { v = validator.New() }) // report
	_ = v.Var(c.Query("q"), "required")
}

type job struct {
	once sync.Once
	v    *validator.Validate
}

func (j *job) get() *validator.Validate {
	j.once.Do(func() { j.v = validator.New() }) // report
	return j.v
}

func localField(c *gin.Context) {
	j := &job{}
	_ = j.get().Var(c.Query("q"), "required")
}

type task struct {
	once sync.Once
	v    *validator.Validate
}

func (t *task) init() { t.v = validator.New() } // report

func (t *task) get() *validator.Validate { t.once.Do(t.init); return t.v }

func localMethod(c *gin.Context) {
	var t task
	_ = t.get().Var(c.Query("q"), "required")
}

func newLazy() func() *validator.Validate {
	return sync.OnceValue(func() *validator.Validate { return validator.New() }) // report
}

func localFactory(c *gin.Context) { _ = newLazy()().Var(c.Query("q"), "required") }
