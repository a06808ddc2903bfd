// Package echovalidate gives echo its validator and its binder. What decides: whether the object that echo holds has it, or its method makes it.
package echovalidate

import (
	"context"
	"net/http"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/labstack/echo/v4"
	"github.com/microcosm-cc/bluemonday"
)

type person struct {
	Name string `validate:"required"`
}

// checker is what the documentation of echo shows.
type checker struct{ v *validator.Validate }

func (c *checker) Validate(i any) error { return c.v.Struct(i) }

// lazy makes its rules when the first request comes.
type lazy struct {
	once sync.Once
	v    *validator.Validate
}

func (l *lazy) Validate(i any) error {
	l.once.Do(l.init)
	return l.v.Struct(i)
}

func (l *lazy) init() {
	l.v = validator.New() // silent
	l.v.SetTagName("check")
}

// plain has nothing.
type plain struct{}

func (plain) Validate(i any) error {
	v := validator.New() // report
	v.SetTagName("check")
	return v.Struct(i)
}

// binder decodes queries.
type binder struct{ d *schema.Decoder }

func newBinder() echo.Binder {
	b := binder{d: schema.NewDecoder()} // silent
	b.d.IgnoreUnknownKeys(true)
	return b
}

func (b binder) Bind(i any, c echo.Context) error { return b.d.Decode(i, c.QueryParams()) }

// strictBinder is stricter, and makes a decoder for each.
type strictBinder struct{ zero bool }

func (b strictBinder) Bind(i any, c echo.Context) error {
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(false)
	return d.Decode(i, c.QueryParams())
}

// clean is a middleware.
func clean(next echo.HandlerFunc) echo.HandlerFunc {
	p := bluemonday.UGCPolicy() // silent
	return func(c echo.Context) error {
		c.Set("q", p.Sanitize(c.Param("q")))
		return next(c)
	}
}

// cleanAll is one with a configuration.
func cleanAll(names ...string) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			p := bluemonday.UGCPolicy() // report
			for _, n := range names {
				c.Set(n, p.Sanitize(c.Param(n)))
			}
			return next(c)
		}
	}
}

// bind makes a handler of a function with a body.
func bind[T any](f func(c echo.Context, body *T) error) echo.HandlerFunc {
	trim := mold.New() // silent
	return func(c echo.Context) error {
		body := new(T)
		if err := c.Bind(body); err != nil {
			return err
		}
		if err := trim.Struct(context.Background(), body); err != nil {
			return err
		}
		if err := c.Validate(body); err != nil {
			return err
		}
		return f(c, body)
	}
}

func create(c echo.Context, p *person) error { return c.JSON(http.StatusCreated, p) }

func rename(c echo.Context, p *person) error {
	if err := (&checker{validator.New()}).Validate(p); err != nil { // report
		return err
	}
	return c.JSON(http.StatusOK, p)
}

func Public() *echo.Echo {
	e := echo.New()
	e.Validator = &checker{validator.New()} // silent
	e.Binder = newBinder()
	e.Use(clean, cleanAll("q", "sort"))
	e.POST("/people", bind(create))
	e.POST("/people/:id", bind(rename))
	return e
}

func Internal() *echo.Echo {
	e := echo.New()
	e.Validator, e.Binder = &lazy{}, strictBinder{true}
	e.POST("/people", bind(create))
	return e
}

func Debug() *echo.Echo {
	e := echo.New()
	e.Validator = plain{}
	e.POST("/people", bind(create))
	return e
}
