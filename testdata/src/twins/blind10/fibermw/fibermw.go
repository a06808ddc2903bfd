// Package fibermw has middlewares with a Config, as those of fiber have. What decides: whether the default is set once, or with each request.
package fibermw

import (
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v2"
	"github.com/microcosm-cc/bluemonday"
)

type body struct {
	Name string `validate:"required"`
}

// Config says what to do; the zero value is good.
type Config struct {
	Next  func(*fiber.Ctx) bool
	Rules *validator.Validate
	Clean func(string) string
	Forms *form.Decoder
}

var ConfigDefault = Config{Clean: func(s string) string { return s }}

func configDefault(config ...Config) Config {
	if len(config) < 1 {
		return ConfigDefault
	}
	cfg := config[0]
	if cfg.Clean == nil {
		cfg.Clean = ConfigDefault.Clean
	}
	if cfg.Rules == nil {
		cfg.Rules = validator.New() // silent
	}
	return cfg
}

// New sets the defaults before it returns.
func New(config ...Config) fiber.Handler {
	cfg := configDefault(config...)
	return func(c *fiber.Ctx) error {
		if cfg.Next != nil && cfg.Next(c) {
			return c.Next()
		}
		var b body
		if err := c.BodyParser(&b); err != nil {
			return err
		}
		b.Name = cfg.Clean(b.Name)
		if err := cfg.Rules.Struct(b); err != nil {
			return err
		}
		return c.Next()
	}
}

// Late sets them within, for a variable of the request.
func Late(cfg Config) fiber.Handler {
	return func(c *fiber.Ctx) error {
		rules := cfg.Rules
		if rules == nil {
			rules = validator.New() // report
		}
		var b body
		if err := c.BodyParser(&b); err != nil {
			return err
		}
		if err := rules.Struct(b); err != nil {
			return err
		}
		return c.Next()
	}
}

// Kept sets them within, too, for the configuration that it was made with.
func Kept(cfg Config) fiber.Handler {
	var mu sync.Mutex
	return func(c *fiber.Ctx) error {
		mu.Lock()
		if cfg.Rules == nil {
			cfg.Rules = validator.New() // silent
		}
		mu.Unlock()
		var b body
		if err := c.BodyParser(&b); err != nil {
			return err
		}
		if err := cfg.Rules.Struct(b); err != nil {
			return err
		}
		return c.Next()
	}
}

// Copied takes a copy of the configuration, and completes it.
func Copied(cfg Config) fiber.Handler {
	return func(c *fiber.Ctx) error {
		mine := cfg
		if mine.Forms == nil {
			mine.Forms = form.NewDecoder() // report
		}
		var b body
		if err := mine.Forms.Decode(&b, map[string][]string{"name": {c.Params("name")}}); err != nil {
			return err
		}
		return c.Next()
	}
}

// Cleaned has a function that cleans, with a policy that is made before it.
func Cleaned() fiber.Handler {
	p := bluemonday.UGCPolicy() // silent
	return New(Config{Clean: p.Sanitize})
}

// CleanedEach has one that makes the policy itself.
func CleanedEach() fiber.Handler {
	return New(Config{Clean: func(s string) string {
		return bluemonday.UGCPolicy().Sanitize(s) // report
	}})
}

// Forms has a decoder for each path, from the first request on.
func Forms() fiber.Handler {
	var byPath sync.Map
	return func(c *fiber.Ctx) error {
		d, ok := byPath.Load(c.Params("*"))
		if !ok {
			d, _ = byPath.LoadOrStore(c.Params("*"), form.NewDecoder()) // silent
		}
		var b body
		return d.(*form.Decoder).Decode(&b, nil)
	}
}

func App() *fiber.App {
	a := fiber.New()
	a.Use(New())
	a.Use("/late", Late(Config{}))
	a.Use("/kept", Kept(Config{}))
	a.Post("/copied/:name", Copied(Config{}))
	a.Get("/cleaned", Cleaned())
	a.Get("/each", CleanedEach())
	a.Get("/forms/*", Forms())
	return a
}
