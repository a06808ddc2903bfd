// Package values has constructors that are used as values.
package values

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// As a parenthesised, converted or aliased function.
func parens(c *gin.Context) {
	_ = (validator.New)().Struct(c)            // want `for every request in parens, a gin handler`
	_ = (validator.New()).Struct(c)            // want `for every request in parens, a gin handler`
	_ = ((schema.NewDecoder)()).Decode(c, nil) // want `for every request in parens, a gin handler`
}

// A local variable that holds the constructor.
func local(c *gin.Context) {
	build := schema.NewDecoder
	_ = build().Decode(c, nil) // want `schema.NewDecoder builds .* for every request in local, a gin handler`
}

var build = schema.NewDecoder

func global(c *gin.Context) {
	_ = build().Decode(c, nil) // want `schema.NewDecoder builds .* for every request in global, a gin handler`
}

// Handed on: what calls it is out of sight or stores it.
func handed(c *gin.Context) {
	_ = lazy(schema.NewDecoder).Decode(c, nil)
}

var kept *schema.Decoder

func lazy(f func() *schema.Decoder) *schema.Decoder {
	if kept == nil {
		kept = f()
	}
	return kept
}

// Method expressions and method values.
func methodExpression(c *gin.Context) {
	_ = (*validator.Validate).Struct(validator.New(), c) // want `for every request in methodExpression, a gin handler`
	f := validator.New().Struct                          // want `for every request in methodExpression, a gin handler`
	_ = f(c)
}

type checker struct{}

func (checker) check(v any) error {
	return validator.New().Struct(v) // want `for every request in expression, a gin handler, through checker.check`
}

func expression(c *gin.Context) { _ = checker.check(checker{}, c) }

type pointer struct{}

func (*pointer) check(v any) error {
	return validator.New().Struct(v) // want `for every request in pointerExpression, a gin handler, through \(\*pointer\).check`
}

func pointerExpression(c *gin.Context) {
	f := (*pointer).check
	_ = f(&pointer{}, c)
}
