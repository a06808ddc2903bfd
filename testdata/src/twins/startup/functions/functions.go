// Command functions runs steps when it starts, directly and through values.
package main

import (
	"os"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type config struct{ Port string }

func main() {
	cfg := config{os.Getenv("PORT")}
	direct(cfg)
	for _, step := range steps {
		step(cfg)
	}
	byName["mapped"](cfg)
	a := app{load: field}
	a.load(cfg)
	run(passed)
	f := variable
	f(cfg)
	defer deferred(cfg)
	method := a.method
	method(cfg)
	func() { inLiteral(cfg) }()
	if err := viaError(cfg); err != nil {
		os.Exit(1)
	}
	pick("x")(cfg)
	serve(gin.New())
}

func direct(c config)    { _ = validator.New().Struct(c) } // silent
func deferred(c config)  { _ = validator.New().Struct(c) } // silent
func inLiteral(c config) { _ = validator.New().Struct(c) } // silent
func viaError(c config) error {
	return validator.New().Struct(c) // silent
}

var steps = []func(config){first, second}

func first(c config)  { _ = validator.New().Struct(c) } // silent
func second(c config) { _ = validator.New().Struct(c) } // silent

var byName = map[string]func(config){"mapped": mapped}

func mapped(c config) { _ = validator.New().Struct(c) } // silent

type app struct{ load func(config) }

func field(c config) { _ = validator.New().Struct(c) } // silent

func (a app) method(c config) { _ = validator.New().Struct(c) } // silent

func run(f func(config)) { f(config{}) }

func passed(c config) { _ = validator.New().Struct(c) } // silent

func variable(c config) { _ = validator.New().Struct(c) } // silent

func pick(name string) func(config) {
	if name == "" {
		return direct
	}
	return picked
}

func picked(c config) { _ = validator.New().Struct(c) } // silent

// The same from handlers.

func serve(r *gin.Engine) {
	r.GET("/1", func(c *gin.Context) { handled(config{c.Query("q")}) })
	r.GET("/2", func(c *gin.Context) {
		for _, step := range perRequest {
			step(config{c.Query("q")})
		}
	})
	r.GET("/3", func(c *gin.Context) { perName["x"](config{c.Query("q")}) })
	a := handlers{check: fieldHandled}
	r.GET("/4", a.get)
	r.GET("/5", func(c *gin.Context) { with(passedHandled, c) })
	r.GET("/6", func(c *gin.Context) { f := variableHandled; f(config{c.Query("q")}) })
}

func handled(c config) { _ = validator.New().Struct(c) } // report

var perRequest = []func(config){stepHandled}

func stepHandled(c config) { _ = validator.New().Struct(c) } // report

var perName = map[string]func(config){"x": mapHandled}

func mapHandled(c config) { _ = validator.New().Struct(c) } // report

type handlers struct{ check func(config) }

func (h handlers) get(c *gin.Context) { h.check(config{c.Query("q")}) }

func fieldHandled(c config) { _ = validator.New().Struct(c) } // report

func with(f func(config), c *gin.Context) { f(config{c.Query("q")}) }

func passedHandled(c config) { _ = validator.New().Struct(c) } // report

func variableHandled(c config) { _ = validator.New().Struct(c) } // report
