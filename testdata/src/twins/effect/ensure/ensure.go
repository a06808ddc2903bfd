// Package ensure calls functions that fill what they find empty: of the
// program, or of the request.
package ensure

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type order struct{ Item string }

var shared1, shared2, shared3 *validator.Validate

func ensure(p **validator.Validate) {
	if *p == nil {
		*p = validator.New() // silent
	}
}

func pointer(c *gin.Context) {
	ensure(&shared1)
	_ = shared1.Struct(order{c.Query("q")})
}

func setUp() {
	if shared2 == nil {
		shared2 = validator.New() // silent
	}
}

func function(c *gin.Context) {
	setUp()
	_ = shared2.Struct(order{c.Query("q")})
}

type api struct{ v *validator.Validate }

func (a *api) ensure() {
	if a.v == nil {
		a.v = validator.New() // silent
	}
}

var theAPI api

func method(c *gin.Context) {
	theAPI.ensure()
	_ = theAPI.v.Struct(order{c.Query("q")})
}

func (a *api) get() *validator.Validate {
	a.fillIfMissing()
	return a.v
}

func (a *api) fillIfMissing() {
	if a.v != nil {
		return
	}
	a.v = validator.New() // silent
}

var other api

func methodTwice(c *gin.Context) { _ = other.get().Struct(order{c.Query("q")}) }

func fill() { shared3 = validator.New() } // silent

func guarded(c *gin.Context) {
	if shared3 == nil {
		fill()
	}
	_ = shared3.Struct(order{c.Query("q")})
}

func build() *validator.Validate { return validator.New() } // silent

var byName = map[string]*validator.Validate{}

func guardedResult(c *gin.Context) {
	v, ok := byName["a"]
	if !ok {
		v = build()
		byName["a"] = v
	}
	_ = v.Struct(order{c.Query("q")})
}

// Of the request.

func ensureLocal(p **validator.Validate) {
	if *p == nil {
		*p = validator.New() // report
	}
}

func localPointer(c *gin.Context) {
	var v *validator.Validate
	ensureLocal(&v)
	_ = v.Struct(order{c.Query("q")})
}

type job struct{ v *validator.Validate }

func (j *job) ensure() {
	if j.v == nil {
		j.v = validator.New() // report
	}
}

func localMethod(c *gin.Context) {
	var j job
	j.ensure()
	_ = j.v.Struct(order{c.Query("q")})
}

type task struct{ v *validator.Validate }

func (t *task) get() *validator.Validate {
	t.fillIfMissing()
	return t.v
}

func (t *task) fillIfMissing() {
	if t.v != nil {
		return
	}
	t.v = validator.New() // report
}

func localTwice(c *gin.Context) {
	t := &task{}
	_ = t.get().Struct(order{c.Query("q")})
}

func buildLocal() *validator.Validate { return validator.New() } // report

func guardedLocal(c *gin.Context) {
	m := map[string]*validator.Validate{}
	v, ok := m["a"]
	if !ok {
		v = buildLocal()
		m["a"] = v
	}
	_ = v.Struct(order{c.Query("q")})
}
