// Package fiberapi has routes of fiber, whose handlers are made in many ways. What decides: whether it is made with the route, or with the
// request.
package fiberapi

import (
	"context"
	"errors"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	Name string `validate:"required" mod:"trim"`
}

// bound returns a handler that has checked its input.
func bound[T any](f func(*fiber.Ctx, *T) error) fiber.Handler {
	v := validator.New() // silent
	return func(c *fiber.Ctx) error {
		x := new(T)
		if err := c.BodyParser(x); err != nil {
			return err
		}
		if err := v.Struct(x); err != nil {
			return err
		}
		return f(c, x)
	}
}

// boundAnew does the same with rules for each.
func boundAnew[T any](f func(*fiber.Ctx, *T) error) fiber.Handler {
	return func(c *fiber.Ctx) error {
		x := new(T)
		if err := errors.Join(c.BodyParser(x), validator.New().Struct(x)); err != nil { // report
			return err
		}
		return f(c, x)
	}
}

// deep returns a function that returns a handler: the middle one is called with the route.
func deep(tag string) func(next fiber.Handler) fiber.Handler {
	d := form.NewDecoder() // silent
	d.SetTagName(tag)
	return func(next fiber.Handler) fiber.Handler {
		t := mold.New() // silent
		return func(c *fiber.Ctx) error {
			var x in
			if err := d.Decode(&x, map[string][]string{"name": {c.Params("name")}}); err != nil {
				return err
			}
			if err := t.Struct(context.Background(), &x); err != nil {
				return err
			}
			return next(c)
		}
	}
}

// immediate calls a literal in the handler.
func immediate(c *fiber.Ctx) error {
	clean := func() *bluemonday.Policy {
		p := bluemonday.NewPolicy() // report
		p.AllowElements("b")
		return p
	}()
	return c.JSON(clean.Sanitize(string(c.Body())))
}

// table has a handler for each way of reading.
type table map[string]fiber.Handler

func newTable() table {
	shared := schema.NewDecoder() // silent
	return table{
		"shared": func(c *fiber.Ctx) error {
			return shared.Decode(new(in), map[string][]string{"name": {c.Params("name")}})
		},
		"own": func(c *fiber.Ctx) error {
			d := schema.NewDecoder() // report
			d.IgnoreUnknownKeys(true)
			return d.Decode(new(in), map[string][]string{"name": {c.Params("name")}})
		},
	}
}

func (t table) handle(c *fiber.Ctx) error {
	if h, ok := t[c.Params("how")]; ok {
		return h(c)
	}
	return t.fallback(c)
}

func (t table) fallback(c *fiber.Ctx) error {
	codec, err := goavro.NewCodec(`"bytes"`) // report
	if err != nil {
		return err
	}
	data, err := codec.BinaryFromNative(nil, c.Body())
	if err != nil {
		return err
	}
	return c.Status(200).JSON(data)
}

func Routes(app *fiber.App) {
	save := func(c *fiber.Ctx, x *in) error { return c.JSON(x) }
	for _, method := range []func(string, ...fiber.Handler) fiber.Router{app.Get, app.Post} {
		method("/bound", bound(save))
		method("/anew", boundAnew(save))
	}
	app.Get("/deep/:name", deep("q")(immediate))
	app.Group("/table").Get("/:how", newTable().handle)
}
