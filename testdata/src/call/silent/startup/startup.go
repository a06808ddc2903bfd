// Package main has helpers that only start-up code calls.
package main

import (
	"flag"
	"os"

	"github.com/go-playground/validator/v10"
)

type config struct{ Addr string }

func main() {
	c := config{Addr: os.Getenv("ADDR")}
	if err := validate(c); err != nil {
		os.Exit(1)
	}
	run(c)
	setUp(&c)
	for _, a := range os.Args {
		argument(a)
	}
	_ = both(c)
}

func validate(c config) error { return validator.New().Struct(c) }

func run(c config) { deeper(c) }

func deeper(c config) {
	v := validator.New()
	_ = v.Struct(c)
}

func setUp(c *config) {
	fs := flag.NewFlagSet("x", flag.ExitOnError)
	_ = fs.Parse(os.Args)
	_ = validator.New().Struct(c)
}

// argument is reached through a loop of main.
func argument(a string) {
	_ = validator.New().Var(a, "required") // want `on every iteration of the loop at line \d+ of main, through argument`
}

// both is called by main and by a function that nobody calls in sight.
func both(v any) error {
	return validator.New().Struct(v) // want `on every call of both`
}

// Job might run at any time: main does not call it.
func Job(v any) error { return both(v) }
