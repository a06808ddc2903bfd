// Package ifacehold holds the instance in interfaces and embedded fields.
package ifacehold

import (
	"github.com/go-playground/validator/v10"
	"github.com/labstack/echo/v4"
)

type order struct{ ID string }

type checker interface{ Struct(any) error }

type named interface {
	checker
	Name() string
}

type embedded struct{ *validator.Validate }

func (embedded) Name() string { return "order" }

type wide struct{ checker }

func (wide) Name() string { return "wide" }

func createA(c echo.Context) error {
	var v checker = validator.New() // report
	return v.Struct(order{ID: c.Param("id")})
}

func createB(c echo.Context) error {
	e := embedded{validator.New()} // report
	return e.Struct(order{ID: c.Param("id")})
}

func createC(c echo.Context) error {
	var n named = wide{validator.New()} // report
	return n.Struct(order{ID: c.Param("id")})
}

func use(n checker, in any) error { return n.Struct(in) }

func createD(c echo.Context) error {
	return use(&embedded{Validate: validator.New()}, order{ID: c.Param("id")}) // report
}

func newChecker() checker {
	return wide{checker: validator.New()} // report
}

func createE(c echo.Context) error { return newChecker().Struct(order{ID: c.Param("id")}) }

var shared named = embedded{validator.New()} // silent

func createF(c echo.Context) error { return shared.Struct(order{ID: c.Param("id")}) }

type api struct{ checker }

func newAPI() *api {
	return &api{checker: validator.New()} // silent
}

func (a *api) create(c echo.Context) error { return a.Struct(order{ID: c.Param("id")}) }

func Routes(e *echo.Echo) {
	var v checker = validator.New() // silent
	e.POST("/orders", func(c echo.Context) error { return v.Struct(order{ID: c.Param("id")}) })
	e.POST("/more", newAPI().create)
}
