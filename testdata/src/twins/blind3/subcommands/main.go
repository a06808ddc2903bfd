// Command subcommands does one thing and ends. What decides: a command runs once in a process; only what it repeats for many
// items is repeated.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"

	"github.com/alecthomas/kong"
	"github.com/go-playground/validator/v10"
	"github.com/spf13/cobra"
	"github.com/urfave/cli/v2"
)

type spec struct{ Name string }

// A table of commands.
var commands = map[string]func(args []string) error{
	"check": func(args []string) error {
		v := validator.New() // silent
		return v.Var(args, "required")
	},
	"lint":  lint,
	"lines": lines,
}

func lint(args []string) error {
	fs := flag.NewFlagSet("lint", flag.ContinueOnError)
	if err := fs.Parse(args); err != nil {
		return err
	}
	return validator.New().Var(fs.Args(), "min=1") // silent
}

func lines(args []string) error {
	f, err := os.Open(args[0])
	if err != nil {
		return err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		if err := validator.New().Var(sc.Text(), "json"); err != nil { // report
			return err
		}
	}
	return sc.Err()
}

// An interface, as kong and subcommands libraries want it.
type applyCmd struct{ File string }

func (c *applyCmd) Run() error {
	b, err := os.ReadFile(c.File)
	if err != nil {
		return err
	}
	var s spec
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	return validator.New().Struct(s) // silent
}

func verifyCmd() *cobra.Command {
	var file string
	cmd := &cobra.Command{Use: "verify"}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		v := validator.New() // silent
		return v.Var(file, "file")
	}
	return cmd
}

type opts struct{ all bool }

func (o *opts) complete(cmd *cobra.Command, args []string) error {
	return validator.New().Var(args, "required") // silent
}

func (o *opts) run(cmd *cobra.Command, args []string) error {
	for _, a := range args {
		v := validator.New() // report
		if err := v.Var(a, "uri"); err != nil {
			return err
		}
	}
	return nil
}

func optsCmd() *cobra.Command {
	o := &opts{}
	return &cobra.Command{Use: "opts", PreRunE: o.complete, RunE: o.run}
}

func action(c *cli.Context) error {
	v := validator.New() // silent
	return v.Var(c.String("name"), "required")
}

func old() error {
	app := &cli.App{Commands: []*cli.Command{
		{Name: "a", Action: action},
		{Name: "b", Action: func(c *cli.Context) error {
			s := spec{c.String("name")}
			return validator.New().Struct(s) // silent
		}},
		{Name: "c", Action: func(c *cli.Context) error {
			for i := range 100 {
				if err := validator.New().Struct(spec{fmt.Sprint(i)}); err != nil { // report
					return err
				}
			}
			return nil
		}},
	}}
	return app.Run(os.Args)
}

func run(args []string) error {
	if len(args) == 0 {
		return errors.New("no command")
	}
	switch args[0] {
	case "init":
		return setup(spec{args[1]})
	case "old":
		return old()
	case "cobra":
		root := &cobra.Command{}
		root.AddCommand(verifyCmd(), optsCmd())
		return root.Execute()
	case "kong":
		var c struct{ Apply applyCmd }
		return kong.Parse(&c).Run()
	}
	return commands[args[0]](args[1:])
}

func setup(s spec) error {
	v := validator.New() // silent
	return v.Struct(s)
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
