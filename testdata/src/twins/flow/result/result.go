// Package result returns the instance, alone or with others.
package result

import (
	"errors"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type order struct{ Item string }

func plain() *validator.Validate { return validator.New() } // report

func handlePlain(c *gin.Context) { _ = plain().Struct(order{c.Query("q")}) }

func named() (v *validator.Validate) {
	v = validator.New() // report
	return
}

func handleNamed(c *gin.Context) { _ = named().Struct(order{c.Query("q")}) }

func withError() (*validator.Validate, error) {
	return validator.New(), nil // report
}

func handleError(c *gin.Context) {
	v, err := withError()
	if err != nil {
		return
	}
	_ = v.Struct(order{c.Query("q")})
}

func second() (error, *validator.Validate) {
	v := validator.New() // report
	return v.RegisterValidation("x", nil), v
}

func handleSecond(c *gin.Context) {
	_, v := second()
	_ = v.Struct(order{c.Query("q")})
}

func deep() *validator.Validate   { return deeper() }
func deeper() *validator.Validate { return deepest() }
func deepest() *validator.Validate {
	return validator.New() // report
}

func handleDeep(c *gin.Context) { _ = deep().Struct(order{c.Query("q")}) }

func byLiteral() func(any) error {
	v := validator.New() // report
	return func(x any) error { return v.Struct(x) }
}

func handleLiteral(c *gin.Context) { _ = byLiteral()(order{c.Query("q")}) }

func byDefer() (v *validator.Validate) {
	defer func() { v = validator.New() }() // report
	return nil
}

func handleDefer(c *gin.Context) { _ = byDefer().Struct(order{c.Query("q")}) }

func inStruct() struct{ v *validator.Validate } {
	return struct{ v *validator.Validate }{validator.New()} // report
}

func handleStruct(c *gin.Context) { _ = inStruct().v.Struct(order{c.Query("q")}) }

func spread() (*validator.Validate, any) { return validator.New(), order{} } // report

func check(v *validator.Validate, x any) error { return v.Struct(x) }

func handleSpread(c *gin.Context) { _ = check(spread()) }

// What the callers keep.

var (
	shared *validator.Validate
	err    error
)

func forInit() *validator.Validate { return validator.New() } // silent

func init() { shared = forInit() }

func forVariable() (*validator.Validate, error) { return validator.New(), errors.New("") } // silent

var both, errBoth = forVariable()

type api struct{ v *validator.Validate }

func newAPI() *api { return &api{v: forAPI()} }

func forAPI() *validator.Validate { return validator.New() } // silent

func Routes(r *gin.Engine) { r.GET("/", newAPI().handle) }

func (a *api) handle(c *gin.Context) { _ = a.v.Struct(order{c.Query("q")}) }

func ForImporters() *validator.Validate { return validator.New() } // silent

func forMiddleware() *validator.Validate { return validator.New() } // silent

func Middleware() gin.HandlerFunc {
	v := forMiddleware()
	return func(c *gin.Context) { _ = v.Struct(order{c.Query("q")}) }
}

func memo() *validator.Validate {
	if shared == nil {
		shared = validator.New() // silent
	}
	return shared
}

func handleMemo(c *gin.Context) { _ = memo().Struct(order{c.Query("q")}) }
