// Command cmdtrees has a tree of commands of its own: names and functions. What decides: whether a function is a command, which runs once,
// or what a command serves.
package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"regexp"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

type command struct {
	name string
	help string
	run  func(args []string) error
	subs []*command
}

func (c *command) execute(args []string) error {
	if len(args) > 0 {
		for _, s := range c.subs {
			if s.name == args[0] {
				return s.execute(args[1:])
			}
		}
	}
	return c.run(args)
}

var root = &command{
	name: "tool",
	run:  func([]string) error { return flag.ErrHelp },
	subs: []*command{
		{name: "check", help: "check a file", run: check},
		{name: "columns", run: func(args []string) error {
			// A command that prints, and ends.
			m := reflectx.NewMapper("db") // silent
			for _, a := range args {
				fmt.Println(a, m.TypeMap(nil))
			}
			return nil
		}},
		{name: "rows", run: rows},
		{name: "serve", run: serve},
		{name: "lint", run: linter{strict: true}.run},
	},
}

// extra commands stand in a map.
var extra = map[string]func([]string) error{
	"grep": grep,
	"schema": func(args []string) error {
		s, err := jsonschema.NewCompiler().Compile("meta.schema") // silent
		if err != nil {
			return err
		}
		return s.Validate(args)
	},
}

type person struct {
	Name string `validate:"required"`
}

func check(args []string) error {
	// Once, when the command runs.
	return validator.New().Var(args, "min=1") // silent
}

func rows(args []string) error {
	in := csv.NewReader(os.Stdin)
	for {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		// In the command's loop: for each row of the input.
		if err := validator.New().Struct(person{row[0]}); err != nil { // report
			return err
		}
	}
}

func serve(args []string) error {
	// Before it serves.
	rules := validator.New() // silent
	http.HandleFunc("/people", func(w http.ResponseWriter, r *http.Request) {
		if rules.Struct(person{r.FormValue("name")}) != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	})
	http.HandleFunc("/names", func(w http.ResponseWriter, r *http.Request) {
		// While it serves.
		if validator.New().Struct(person{r.FormValue("name")}) != nil { // report
			w.WriteHeader(http.StatusBadRequest)
		}
	})
	return http.ListenAndServe(":8080", nil)
}

type linter struct{ strict bool }

func (l linter) run(args []string) error {
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		if !regexp.MustCompile(`^[[:print:]]*$`).MatchString(in.Text()) { // report
			return fmt.Errorf("strange: %q", in.Text())
		}
	}
	return in.Err()
}

func grep(args []string) error {
	// What is looked for is the user's; it is compiled once.
	re, err := regexp.Compile(args[0]) // silent
	if err != nil {
		return err
	}
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		if re.MatchString(in.Text()) {
			fmt.Println(in.Text())
		}
	}
	return in.Err()
}

func main() {
	args := os.Args[1:]
	if len(args) > 0 {
		if run, ok := extra[args[0]]; ok {
			if err := run(args[1:]); err != nil {
				os.Exit(1)
			}
			return
		}
	}
	if err := root.execute(args); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}
