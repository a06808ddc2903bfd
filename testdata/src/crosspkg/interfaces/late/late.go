// Package late implements the interface in a package that knows the caller.
package late

import (
	"crosspkg/interfaces/api"
	"crosspkg/interfaces/svc"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type checker struct{}

func (checker) Check() error {
	return validator.New().Var("8080", "numeric") // unfixed: fix/through-interface // want `for every call of svc.Checker.Check`
}

type quiet struct{ v *validator.Validate }

func (q quiet) Check() error { return q.v.Var("8080", "numeric") }

// unused is never converted to the interface.
type unused struct{}

func (unused) Check() error { return validator.New().Var("8080", "numeric") }

func Serve(s svc.Store) {
	r := gin.New()
	r.GET("/", api.New(checker{}, s).Get)
	r.GET("/q", api.New(quiet{v: validator.New()}, s).Get)
	_ = unused{}.Check()
}
