// Package fiber has handlers of fiber, versions 2 and 3.
package fiber

import (
	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v2"
	fiber3 "github.com/gofiber/fiber/v3"
)

var shared = validator.New()

func create(c *fiber.Ctx) error {
	var validate = validator.New() // want `for every request in create, a fiber handler`
	return validate.Struct(c)
}

func createShared(c *fiber.Ctx) error { return shared.Struct(c) }

func create3(c fiber3.Ctx) error {
	return validator.New().Struct(c) // want `for every request in create3, a fiber handler`
}

func createShared3(c fiber3.Ctx) error { return shared.Struct(c) }

func routes(app *fiber.App) {
	v := validator.New()
	app.Post("/a", func(c *fiber.Ctx) error { return v.Struct(c.Body()) })
	app.Post("/b", func(c *fiber.Ctx) error {
		return validator.New().Struct(c.Body()) // want `for every request in function literal in routes, a fiber handler`
	})
}

func handlerOf(tag string) fiber.Handler {
	v := validator.New()
	v.SetTagName(tag)
	return func(c *fiber.Ctx) error { return v.Struct(c.Body()) }
}

// The generic body parser that many services have: made once per route, run
// for every request.
func body[T any](next func(*fiber.Ctx, T) error) fiber.Handler {
	v := validator.New()
	return func(c *fiber.Ctx) error {
		var in T
		if err := v.Struct(in); err != nil {
			return err
		}
		return next(c, in)
	}
}

func bodyInside[T any](next func(*fiber.Ctx, T) error) fiber.Handler {
	return func(c *fiber.Ctx) error {
		var in T
		if err := validator.New().Struct(in); err != nil { // want `for every request in function literal in bodyInside, a fiber handler`
			return err
		}
		return next(c, in)
	}
}

// The error slice helper of fiber's own documentation.
type errorResponse struct{ Field string }

func validateStruct(in any) []*errorResponse {
	var errs []*errorResponse
	validate := validator.New() // want `for every request in add, a fiber handler, through validateStruct`
	if err := validate.Struct(in); err != nil {
		for _, err := range err.(validator.ValidationErrors) {
			errs = append(errs, &errorResponse{Field: err.Field()})
		}
	}
	return errs
}

func add(c *fiber.Ctx) error {
	in := new(struct{ Name string })
	if errs := validateStruct(in); errs != nil {
		return c.Status(400).JSON(errs)
	}
	return nil
}

// fiber 3's hook.
type freshValidator struct{}

func (freshValidator) Validate(out any) error {
	return validator.New().Struct(out) // want `for every request in freshValidator.Validate`
}

type keptValidator struct{ v *validator.Validate }

func (k keptValidator) Validate(out any) error { return k.v.Struct(out) }

func apps() []*fiber3.App {
	return []*fiber3.App{
		fiber3.New(fiber3.Config{StructValidator: freshValidator{}}),
		fiber3.New(fiber3.Config{StructValidator: keptValidator{v: validator.New()}}),
	}
}
