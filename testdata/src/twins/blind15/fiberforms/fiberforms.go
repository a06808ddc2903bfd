// Package fiberforms reads forms with fiber. What decides: what is made with the app, and what with a context.
package fiberforms

import (
	"reflect"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type signup struct{ Mail string }

type config struct {
	Rules *validator.Validate
	Skip  func(*fiber.Ctx) bool
}

// defaults fills in what a user left out.
func defaults(given ...config) config {
	if len(given) == 0 {
		return config{Rules: validator.New()} // silent
	}
	cfg := given[0]
	if cfg.Rules == nil {
		cfg.Rules = validator.New() // silent
	}
	return cfg
}

// check is middleware by its configuration.
func check(given ...config) fiber.Handler {
	cfg := defaults(given...)
	return func(c *fiber.Ctx) error {
		if cfg.Skip != nil && cfg.Skip(c) {
			return c.Next()
		}
		if err := cfg.Rules.Struct(signup{c.Params("m")}); err != nil {
			return err
		}
		return c.Next()
	}
}

// checkEach has its defaults inside.
func checkEach(v *validator.Validate) fiber.Handler {
	return func(c *fiber.Ctx) error {
		rules := v
		if rules == nil {
			rules = validator.New() // report
		}
		return rules.Struct(signup{c.Params("m")})
	}
}

// checkOnce looks alike, and keeps it.
func checkOnce(v *validator.Validate) fiber.Handler {
	if v == nil {
		v = validator.New() // silent
	}
	return func(c *fiber.Ctx) error { return v.Struct(signup{c.Params("m")}) }
}

func post(c *fiber.Ctx) error {
	s := new(signup)
	if err := c.BodyParser(s); err != nil {
		return c.Status(400).JSON(err)
	}
	t := mold.New() // report
	t.SetTagName("mod")
	return t.Struct(nil, s)
}

type group struct {
	app   *fiber.App
	clean *bluemonday.Policy
}

func (g *group) routes() {
	d := schema.NewDecoder()         // silent
	g.clean = bluemonday.UGCPolicy() // silent
	api := g.app.Group("/api", func(c *fiber.Ctx) error {
		var s signup
		return d.Decode(&s, map[string][]string{"m": {c.Params("m")}})
	})
	api.Get("/text", g.text)
	api.Get("/row", g.row)
	api.Post("/", post)
}

func (g *group) text(c *fiber.Ctx) error { return c.JSON(g.clean.Sanitize(c.Params("t"))) }

func (g *group) row(c *fiber.Ctx) error {
	return c.JSON(fields(signup{c.Params("m")}))
}

func fields(x any) int {
	return len(reflectx.NewMapper("db").FieldMap(reflect.ValueOf(x))) // report
}

func App() *fiber.App {
	app := fiber.New()
	app.Use(check())
	app.Use(check(config{Skip: func(c *fiber.Ctx) bool { return c.Params("x") == "" }}))
	app.Get("/each", checkEach(nil))
	app.Get("/once", checkOnce(nil))
	(&group{app: app}).routes()
	return app
}
