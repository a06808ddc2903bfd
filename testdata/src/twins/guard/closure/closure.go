// Package closure keeps the instance in a variable of the function around a
// handler.
package closure

import (
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func plain() gin.HandlerFunc {
	var v *validator.Validate
	return func(c *gin.Context) {
		if v == nil {
			v = validator.New() // silent
		}
		_ = v.Var(c.Query("q"), "required")
	}
}

func yoda() gin.HandlerFunc {
	var v *validator.Validate
	return func(c *gin.Context) {
		if nil == v {
			v = validator.New() // silent
		}
		_ = v.Var(c.Query("q"), "required")
	}
}

func negated() gin.HandlerFunc {
	var v *validator.Validate
	return func(c *gin.Context) {
		if !(v != nil) {
			v = validator.New() // silent
		}
		_ = v.Var(c.Query("q"), "required")
	}
}

func inSwitch() gin.HandlerFunc {
	var v *validator.Validate
	return func(c *gin.Context) {
		switch {
		case v == nil:
			v = validator.New() // silent
		}
		_ = v.Var(c.Query("q"), "required")
	}
}

func forHeader() gin.HandlerFunc {
	var v *validator.Validate
	return func(c *gin.Context) {
		for v == nil {
			v = validator.New() // silent
		}
		_ = v.Var(c.Query("q"), "required")
	}
}

func flag() gin.HandlerFunc {
	var v *validator.Validate
	done := false
	return func(c *gin.Context) {
		if !done {
			v, done = validator.New(), true // silent
		}
		_ = v.Var(c.Query("q"), "required")
	}
}

func once() gin.HandlerFunc {
	var v *validator.Validate
	var o sync.Once
	return func(c *gin.Context) {
		o.Do(func() { v = validator.New() }) // silent
		_ = v.Var(c.Query("q"), "required")
	}
}

func inFunction() gin.HandlerFunc {
	var v *validator.Validate
	get := func() *validator.Validate {
		if v == nil {
			v = validator.New() // silent
		}
		return v
	}
	return func(c *gin.Context) { _ = get().Var(c.Query("q"), "required") }
}

func inStruct() gin.HandlerFunc {
	state := struct{ v *validator.Validate }{}
	return func(c *gin.Context) {
		if state.v == nil {
			state.v = validator.New() // silent
		}
		_ = state.v.Var(c.Query("q"), "required")
	}
}

func byKey() gin.HandlerFunc {
	kept := map[string]*validator.Validate{}
	return func(c *gin.Context) {
		v := kept["a"]
		if v == nil {
			v = validator.New() // silent
			kept["a"] = v
		}
		_ = v.Var(c.Query("q"), "required")
	}
}

// The variable belongs to the request.

func inside() gin.HandlerFunc {
	return func(c *gin.Context) {
		var v *validator.Validate
		if v == nil {
			v = validator.New() // report
		}
		_ = v.Var(c.Query("q"), "required")
	}
}

func insideYoda() gin.HandlerFunc {
	return func(c *gin.Context) {
		var v *validator.Validate
		if nil == v {
			v = validator.New() // report
		}
		_ = v.Var(c.Query("q"), "required")
	}
}

func insideFunction() gin.HandlerFunc {
	return func(c *gin.Context) {
		var v *validator.Validate
		get := func() *validator.Validate {
			if v == nil {
				v = validator.New() // report
			}
			return v
		}
		_ = get().Var(c.Query("q"), "required")
	}
}

func insideOnce() gin.HandlerFunc {
	return func(c *gin.Context) {
		var v *validator.Validate
		var o sync.Once
		o.Do(func() { v = validator.New() }) // report
		_ = v.Var(c.Query("q"), "required")
	}
}

func always() gin.HandlerFunc {
	var v *validator.Validate
	return func(c *gin.Context) {
		v = validator.New() // report
		_ = v.Var(c.Query("q"), "required")
	}
}

func insideMap() gin.HandlerFunc {
	return func(c *gin.Context) {
		kept := map[string]*validator.Validate{}
		if kept["a"] == nil {
			kept["a"] = validator.New() // report
		}
		_ = kept["a"].Var(c.Query("q"), "required")
	}
}
