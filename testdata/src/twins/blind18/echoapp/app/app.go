// Package app has an echo application. What decides: what it is set up with, and what a handler makes.
package app

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/labstack/echo/v4"
	"github.com/linkedin/goavro/v2"

	"twins/blind18/echoapp/kit"
)

type user struct{ Name string }

type users struct {
	fields *reflectx.Mapper
	codec  func() (*goavro.Codec, error)
}

func (u *users) list(c echo.Context) error {
	x := new(user)
	if err := c.Bind(x); err != nil {
		return err
	}
	if err := c.Validate(x); err != nil {
		return err
	}
	if t := kit.From(c); t != nil {
		_ = t.Struct(context.Background(), x)
	}
	u.fields.FieldMap(reflect.ValueOf(x))
	codec, err := u.codec()
	if err != nil {
		return err
	}
	data, _ := codec.BinaryFromNative(nil, x.Name)
	return c.JSON(http.StatusOK, data)
}

// create binds with a binder of its own.
func (u *users) create(c echo.Context) error {
	x := new(user)
	if err := kit.NewBinder().Bind(x, c); err != nil { // report
		return err
	}
	d := schema.NewDecoder() // report
	return d.Decode(x, c.QueryParams())
}

// check has a checker for a request.
func check(c echo.Context) error {
	v := kit.NewChecker() // report
	return v.Validate(user{c.Param("name")})
}

// lazy has one that is made when it is first asked, which is now.
func lazy(c echo.Context) error {
	return new(kit.Lazy).Validate(user{c.Param("name")}) // report
}

// eager asks the one that makes it.
func eager(c echo.Context) error { return kit.Eager{}.Validate(user{c.Param("name")}) }

// encodes is what routes are made with.
func encodes(tag string) echo.HandlerFunc {
	e := form.NewEncoder() // silent
	e.SetTagName(tag)
	return func(c echo.Context) error {
		values, err := e.Encode(user{c.Param("name")})
		if err != nil {
			v := validator.New() // report
			return v.Var(tag, "required")
		}
		return c.JSON(http.StatusOK, values)
	}
}

func Start(tags []string) error {
	c, err := goavro.NewCodec(`"string"`) // silent
	u := &users{
		fields: reflectx.NewMapper("db"), // silent
		codec:  func() (*goavro.Codec, error) { return c, err },
	}
	e := echo.New()
	e.Validator = kit.NewChecker() // silent
	if len(tags) > 3 {
		e.Validator = new(kit.Lazy)
	}
	e.Binder = kit.NewBinder()            // silent
	e.Use(kit.Provide(), kit.ProvideEach) // silent
	e.GET("/users", u.list)
	e.POST("/users", u.create)
	e.GET("/check", check)
	e.GET("/lazy", lazy)
	e.GET("/eager", eager)
	for _, tag := range tags {
		e.GET("/"+tag, encodes(tag))
	}
	return e.Start(":8080")
}
