// Package web checks with vk. What decides: whether it makes one.
package web

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"twins/blind17/validatorkit/vk"
)

type item struct{ Name string }

// forEcho is what echo asks.
type forEcho struct{ v *vk.Validator }

func (f *forEcho) Validate(x any) error {
	if m := f.v.Struct(x); len(m) > 0 {
		return http.ErrBodyNotAllowed
	}
	return nil
}

func App() (*echo.Echo, error) {
	v, err := vk.New()
	if err != nil {
		return nil, err
	}
	e := echo.New()
	e.Validator = &forEcho{v}
	e.POST("/items", func(c echo.Context) error {
		x := new(item)
		if err := c.Bind(x); err != nil {
			return err
		}
		if err := c.Validate(x); err != nil {
			return err
		}
		_ = vk.Struct(x)
		_ = vk.Bind(x, nil)
		_ = vk.Bind(x, v)
		return c.JSON(http.StatusOK, x)
	})
	e.POST("/fresh", func(c echo.Context) error {
		v, err := vk.New() // report
		if err != nil {
			return err
		}
		return c.JSON(http.StatusOK, v.Struct(item{c.Param("name")}))
	})
	return e, nil
}
