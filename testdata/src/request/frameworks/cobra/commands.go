// Package commands has command bodies, which run once for each process.
package commands

import (
	"github.com/go-playground/validator/v10"
	"github.com/spf13/cobra"
	"github.com/urfave/cli/v2"
)

type config struct{ Addr string }

func root() *cobra.Command {
	cmd := &cobra.Command{
		Use: "app",
		RunE: func(cmd *cobra.Command, args []string) error {
			return validator.New().Var(args, "required")
		},
		PreRunE: check,
	}
	cobra.OnInitialize(initConfig)
	cmd.AddCommand(&cobra.Command{Use: "sub", Run: run})
	return cmd
}

func check(cmd *cobra.Command, args []string) error {
	v := validator.New()
	return v.Var(args[0], "required")
}

func run(cmd *cobra.Command, args []string) {
	_ = below(&config{Addr: args[0]})
	_ = belowShared(&config{Addr: args[0]})
}

// below is called by a command alone.
func below(c *config) error { return validator.New().Struct(c) }

func belowShared(c *config) error { return shared.Struct(c) }

var shared = validator.New()

func initConfig() { _ = validator.New().Var("", "omitempty") }

// A loop in a command is a loop.
func each(cmd *cobra.Command, args []string) {
	for _, a := range args {
		_ = validator.New().Var(a, "required") // want `on every iteration of the loop at line \d+ of each`
	}
	for _, a := range args {
		_ = shared.Var(a, "required")
	}
}

func action(c *cli.Context) error {
	return validator.New().Var(c.String("name"), "required")
}

var app = &cli.App{Commands: []*cli.Command{
	{Name: "a", Action: action},
	{Name: "b", Action: func(c *cli.Context) error { return validator.New().Var(c.String("x"), "required") }},
}}

// What the constructor of a command is given is there before the command runs.
type Options struct{ v *validator.Validate }

func NewRun(c *config) *cobra.Command {
	o := &Options{}
	return &cobra.Command{Use: "run", RunE: func(cmd *cobra.Command, args []string) error {
		return o.Run(c)
	}}
}

func (o *Options) Run(c *config) error { return validator.New().Struct(c) }

// What another function is given may be data.
func NewCheck(c *config) func() error {
	o := &Options{}
	return func() error { return o.Check(c) }
}

func (o *Options) Check(c *config) error {
	return validator.New().Struct(c) // want `on every call of .*Options..Check`
}
