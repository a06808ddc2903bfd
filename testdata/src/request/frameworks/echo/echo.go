// Package echo has handlers of echo, versions 4 and 5.
package echo

import (
	"github.com/go-playground/validator/v10"
	"github.com/labstack/echo/v4"
	echo5 "github.com/labstack/echo/v5"
)

var shared = validator.New()

func create(c echo.Context) error {
	v := validator.New() // want `for every request in create, an echo handler`
	return v.Struct(c.Get("in"))
}

func createShared(c echo.Context) error { return shared.Struct(c.Get("in")) }

func create5(c *echo5.Context) error {
	return validator.New().Struct(c) // want `for every request in create5, an echo handler`
}

func createShared5(c *echo5.Context) error { return shared.Struct(c) }

// A context of the application's own.
type appContext struct {
	echo.Context
	user string
}

func show(c *appContext) error {
	return validator.New().Var(c.user, "required") // want `for every request in show`
}

func showShared(c *appContext) error { return shared.Var(c.user, "required") }

func (c *appContext) check() error {
	return validator.New().Var(c.user, "required") // want `for every request in \(\*appContext\).check`
}

// Middleware.
func audit(next echo.HandlerFunc) echo.HandlerFunc {
	v := validator.New()
	return func(c echo.Context) error {
		if err := v.Struct(c.Get("user")); err != nil {
			return err
		}
		return next(c)
	}
}

func auditInside(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		v := validator.New() // want `for every request in function literal in auditInside, an echo handler`
		if err := v.Struct(c.Get("user")); err != nil {
			return err
		}
		return next(c)
	}
}

// echo's validator hook: the field decides how often Validate runs.
type freshValidator struct{}

func (freshValidator) Validate(i any) error {
	return validator.New().Struct(i) // want `validator.New builds .* for every request in freshValidator.Validate`
}

type keptValidator struct{ v *validator.Validate }

func (k *keptValidator) Validate(i any) error { return k.v.Struct(i) }

func server() *echo.Echo {
	e := echo.New()
	e.Validator = freshValidator{}
	e.Validator = &keptValidator{v: validator.New()}
	e.Use(audit, auditInside)
	e.POST("/", create)
	return e
}

type binder struct{}

func (binder) Bind(i any, c echo.Context) error {
	return validator.New().Struct(i) // want `for every request in binder.Bind`
}
