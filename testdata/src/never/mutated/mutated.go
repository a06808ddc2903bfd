// Package mutated has instances that are configured again after their first use.
package mutated

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func handler(c *gin.Context) {
	v := validator.New()
	_ = v.Struct(c)
	v.SetTagName("second")
	_ = v.Struct(c)
}

func both(s any) error {
	v := validator.New()
	if err := v.Struct(s); err != nil {
		return err
	}
	v.SetTagName("second")
	return v.Struct(s)
}

// The near twins are configured before.
func handlerBefore(c *gin.Context) {
	v := validator.New() // want `for every request in handlerBefore, a gin handler`
	v.SetTagName("second")
	_ = v.Struct(c)
	_ = v.Struct(c)
}

func before(s any) error {
	v := validator.New() // want `on every call of before`
	v.SetTagName("second")
	return v.Struct(s)
}

// Configured in each round of a loop that uses it.
func inTurn(c *gin.Context) {
	v := validator.New()
	for _, tag := range []string{"first", "second"} {
		v.SetTagName(tag)
		_ = v.Struct(c)
	}
}

// The near twin uses it in a loop of its own.
func allThenUse(c *gin.Context) {
	v := validator.New() // want `for every request in allThenUse, a gin handler`
	for _, name := range []string{"first", "second"} {
		v.RegisterAlias(name, "required")
	}
	for range 2 {
		_ = v.Struct(c)
	}
}
