// Package ifaceholds has interfaces that hold what was made. What decides: who has the interface.
package ifaceholds

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/labstack/echo/v4"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type account struct{ Name string }

type checker interface{ Struct(any) error }

type cleaner interface{ Sanitize(string) string }

type decoder interface {
	Decode(any, map[string][]string) error
}

type encoder interface {
	BinaryFromNative([]byte, any) ([]byte, error)
}

// rules makes echo validate.
type rules struct{ v checker }

func (r rules) Validate(x any) error { return r.v.Struct(x) }

type binder struct{ decoder }

func (b binder) Bind(x any, c echo.Context) error { return b.Decode(x, c.QueryParams()) }

func clean(c cleaner, a *account) { a.Name = c.Sanitize(a.Name) }

func bindWith(b echo.Binder, x any, c echo.Context) error { return b.Bind(x, c) }

func create(c echo.Context) error {
	var a account
	var d decoder = form.NewDecoder() // report
	if err := d.Decode(&a, c.QueryParams()); err != nil {
		return err
	}
	clean(bluemonday.UGCPolicy(), &a) // report
	return c.Validate(a)
}

func update(c echo.Context) error {
	var a account
	if err := bindWith(binder{schema.NewDecoder()}, &a, c); err != nil { // report
		return err
	}
	return rules{validator.New(validator.WithRequiredStructEnabled())}.Validate(a) // report
}

// export holds it in any, and takes it out again.
func export(c echo.Context) error {
	var x any
	codec, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return err
	}
	x = codec
	if e, ok := x.(encoder); ok {
		data, err := e.BinaryFromNative(nil, c.Param("id"))
		if err != nil {
			return err
		}
		return c.JSON(http.StatusOK, data)
	}
	return nil
}

type transformer interface {
	Struct(context.Context, any) error
}

type service struct{ trim transformer }

func newService() *service {
	return &service{trim: mold.New()} // silent
}

func (s *service) rename(c echo.Context) error {
	a := account{c.Param("name")}
	return s.trim.Struct(context.Background(), &a)
}

func Routes() *echo.Echo {
	e := echo.New()
	e.Validator = rules{validator.New()}  // silent
	e.Binder = &binder{form.NewDecoder()} // silent
	e.POST("/accounts", create)
	e.POST("/accounts/:id", update)
	e.GET("/export", export)
	e.POST("/rename", newService().rename)
	return e
}
