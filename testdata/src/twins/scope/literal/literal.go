// Package literal hands literals and functions to what calls them for each
// request, or lets them make what does.
package literal

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func inside(r *gin.Engine) {
	r.GET("/", func(c *gin.Context) {
		_ = validator.New().Var(c.Query("q"), "required") // report
	})
}

func variable(r *gin.Engine) {
	h := func(c *gin.Context) {
		_ = validator.New().Var(c.Query("q"), "required") // report
	}
	r.GET("/", h)
}

func returned() gin.HandlerFunc {
	return func(c *gin.Context) {
		_ = validator.New().Var(c.Query("q"), "required") // report
	}
}

func nested() gin.HandlerFunc {
	return func(c *gin.Context) {
		func() {
			_ = validator.New().Var(c.Query("q"), "required") // report
		}()
	}
}

func called() gin.HandlerFunc {
	check := func(q string) { _ = validator.New().Var(q, "required") } // report
	return func(c *gin.Context) { check(c.Query("q")) }
}

func table() map[string]gin.HandlerFunc {
	return map[string]gin.HandlerFunc{"a": func(c *gin.Context) {
		_ = validator.New().Var(c.Query("q"), "required") // report
	}}
}

func converted() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = validator.New().Struct(r.Form) // report
	})
}

func method(r *gin.Engine) { r.GET("/", api{}.get) }

type api struct{}

func (api) get(c *gin.Context) { _ = validator.New().Var(c.Query("q"), "required") } // report

func wrap(check func(string) error) gin.HandlerFunc {
	return func(c *gin.Context) { _ = check(c.Query("q")) }
}

func wrapped() gin.HandlerFunc {
	return wrap(func(q string) error { return validator.New().Var(q, "required") }) // report
}

func deferred() gin.HandlerFunc {
	return func(c *gin.Context) {
		defer func() { _ = validator.New().Var(c.Query("q"), "required") }() // report
	}
}

// Outside.

func outside() gin.HandlerFunc {
	v := validator.New() // silent
	return func(c *gin.Context) { _ = v.Var(c.Query("q"), "required") }
}

func outsideTwice() func() gin.HandlerFunc {
	v := validator.New() // silent
	return func() gin.HandlerFunc {
		return func(c *gin.Context) { _ = v.Var(c.Query("q"), "required") }
	}
}

func outsideRegister(r *gin.Engine) {
	v := validator.New() // silent
	r.GET("/", func(c *gin.Context) { _ = v.Var(c.Query("q"), "required") })
}

func outsideMethodValue(r *gin.Engine) {
	v := validator.New() // silent
	r.GET("/", wrap(func(q string) error { return v.Var(q, "required") }))
}

func outsideWrap() gin.HandlerFunc {
	return wrap(bind(validator.New())) // silent
}

func bind(v *validator.Validate) func(string) error {
	return func(q string) error { return v.Var(q, "required") }
}

func outsideCalled() gin.HandlerFunc {
	return func(v *validator.Validate) gin.HandlerFunc {
		return func(c *gin.Context) { _ = v.Var(c.Query("q"), "required") }
	}(validator.New()) // silent
}

func outsideTable() map[string]gin.HandlerFunc {
	v := validator.New() // silent
	return map[string]gin.HandlerFunc{"a": func(c *gin.Context) { _ = v.Var(c.Query("q"), "required") }}
}
