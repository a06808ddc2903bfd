// Package methodvalue uses the instance through values and expressions of its
// methods.
package methodvalue

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type order struct{ Item string }

func call(c *gin.Context) {
	_ = validator.New().Struct(order{c.Query("q")}) // report
}

func value(c *gin.Context) {
	check := validator.New().Struct // report
	_ = check(order{c.Query("q")})
}

func valueOfVariable(c *gin.Context) {
	v := validator.New() // report
	check := v.Struct
	_ = check(order{c.Query("q")})
}

func expression(c *gin.Context) {
	v := validator.New() // report
	_ = (*validator.Validate).Struct(v, order{c.Query("q")})
}

func expressionVariable(c *gin.Context) {
	check := (*validator.Validate).Struct
	_ = check(validator.New(), order{c.Query("q")}) // report
}

func passed(c *gin.Context) {
	_ = apply(validator.New().Struct, order{c.Query("q")}) // report
}

func apply(f func(any) error, x any) error { return f(x) }

func inStruct(c *gin.Context) {
	h := hooks{check: validator.New().Struct} // report
	_ = h.check(order{c.Query("q")})
}

type hooks struct{ check func(any) error }

func inMap(c *gin.Context) {
	m := map[string]func(any) error{"a": validator.New().Struct} // report
	_ = m["a"](order{c.Query("q")})
}

func deferred(c *gin.Context) {
	check := validator.New().Struct // report
	defer check(order{c.Query("q")})
}

func wrapped(c *gin.Context) {
	v := validator.New() // report
	check := func(x any) error { return v.Struct(x) }
	_ = check(order{c.Query("q")})
}

// Kept.

var (
	current func(any) error
	all     []func(any) error
	theHook hooks
	byName  = map[string]func(any) error{}
)

func keptVariable() {
	current = validator.New().Struct // silent
}

func keptField(c *gin.Context) {
	theHook.check = validator.New().Struct // silent
}

func keptSlice(c *gin.Context) {
	all = append(all, validator.New().Struct) // silent
}

func keptMap(c *gin.Context) {
	byName["a"] = validator.New().Struct // silent
}

func keptLiteral(c *gin.Context) {
	v := validator.New() // silent
	theHook.check = func(x any) error { return v.Struct(x) }
}

func register(f func(any) error) { all = append(all, f) }

func keptByCallee(c *gin.Context) {
	register(validator.New().Struct) // silent
}
