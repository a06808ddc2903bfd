// Package constructorvalue calls the constructor through values.
package constructorvalue

import (
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type order struct{ Item string }

func local(c *gin.Context) {
	build := validator.New
	v := build() // report
	_ = v.Struct(order{c.Query("q")})
}

var construct = validator.New

func global(c *gin.Context) {
	_ = construct().Struct(order{c.Query("q")}) // report
}

func passedInPlace(c *gin.Context) {
	func(build func(...validator.Option) *validator.Validate) { _ = build().Struct(order{c.Query("q")}) }(validator.New) // report
}

func wrap() *validator.Validate { return validator.New() } // report

var factory = wrap

func wrapped(c *gin.Context) { _ = factory().Struct(order{c.Query("q")}) }

type maker struct{ build func() *validator.Validate }

func field(c *gin.Context) {
	m := maker{build: func() *validator.Validate { return validator.New() }} // report
	_ = m.build().Struct(order{c.Query("q")})
}

func literal(c *gin.Context) {
	build := func() *validator.Validate { return validator.New() } // report
	_ = build().Struct(order{c.Query("q")})
}

var makers = map[string]func() *validator.Validate{
	"a": func() *validator.Validate { return validator.New() }, // report
}

func inMap(c *gin.Context) { _ = makers["a"]().Struct(order{c.Query("q")}) }

var theMaker = maker{build: make1}

func make1() *validator.Validate { return validator.New() } // report

func globalField(c *gin.Context) { _ = theMaker.build().Struct(order{c.Query("q")}) }

func choose(strict bool) func() *validator.Validate {
	if strict {
		return func() *validator.Validate { return validator.New() } // report
	}
	return wrap2
}

func wrap2() *validator.Validate { return validator.New() } // report

func chosen(c *gin.Context) { _ = choose(true)().Struct(order{c.Query("q")}) }

// Once.

var lazily = sync.OnceValue(func() *validator.Validate { return validator.New() }) // silent

func onceValue(c *gin.Context) { _ = lazily().Struct(order{c.Query("q")}) }

var lazilyNamed = sync.OnceValue(build2)

func build2() *validator.Validate { return validator.New() } // silent

func onceNamed(c *gin.Context) { _ = lazilyNamed().Struct(order{c.Query("q")}) }

var once = sync.OnceValue(func() *validator.Validate { return validator.New() }) // silent

var getter = once

func onceAlias(c *gin.Context) { _ = getter().Struct(order{c.Query("q")}) }

var called = func() *validator.Validate { return validator.New() }() // silent

func calledOnce(c *gin.Context) { _ = called.Struct(order{c.Query("q")}) }

var fromFactory = build3()

func build3() *validator.Validate { return validator.New() } // silent

func initialised(c *gin.Context) { _ = fromFactory.Struct(order{c.Query("q")}) }

var pool = sync.Pool{New: func() any { return validator.New() }} // silent

func pooled(c *gin.Context) {
	v := pool.Get().(*validator.Validate)
	defer pool.Put(v)
	_ = v.Struct(order{c.Query("q")})
}
