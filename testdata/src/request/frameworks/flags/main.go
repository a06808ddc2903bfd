// Command flags handles flags and commands of its own, once for each process.
package main

import (
	"flag"
	"os"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type filter struct{ Q string }

func (f *filter) String() string { return f.Q }

func (f *filter) Set(s string) error {
	return schema.NewDecoder().Decode(f, map[string][]string{"Q": {s}})
}

// The near twin is no flag.
type query struct{ Q string }

func (q *query) Set(s string) error {
	return schema.NewDecoder().Decode(q, map[string][]string{"Q": {s}}) // want `on every call of \(\*query\).Set`
}

var commands = map[string]func(args []string) error{
	"check": check,
	"bind": func(args []string) error {
		return schema.NewDecoder().Decode(&filter{}, map[string][]string{"Q": args})
	},
}

var checks = []func(query) error{valid}

func check(args []string) error {
	v := validator.New()
	return v.Var(args, "min=1")
}

// A function of a table that main alone goes through runs at start-up.
func valid(q query) error { return validator.New().Struct(q) } // silent: loop/other-function-each-time

// The near twin is called in a loop.

func words(list []string) error { return validator.New().Var(list, "min=1") } // want `on every iteration of the loop at line \d+ of main`

func main() {
	var f filter
	flag.Var(&f, "filter", "what to show")
	flag.Parse()
	_ = commands[os.Args[1]](os.Args[2:])
	for _, c := range checks {
		_ = c(query{})
	}
	for _, arg := range os.Args {
		_ = words([]string{arg})
	}
}
