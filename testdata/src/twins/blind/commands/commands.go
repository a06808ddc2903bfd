// Package commands has command line programs: their bodies run once.
package commands

import (
	"encoding/json"
	"net/http"
	"os"

	"github.com/go-playground/validator/v10"
	"github.com/spf13/cobra"
	"github.com/urfave/cli/v2"
)

type config struct{ Addr string }

type order struct{ ID string }

func checkCmd() *cobra.Command {
	return &cobra.Command{
		Use: "check",
		RunE: func(cmd *cobra.Command, args []string) error {
			return validator.New().Var(args, "min=1") // silent
		},
	}
}

var initCmd = &cobra.Command{Use: "init", Run: runInit}

func runInit(cmd *cobra.Command, args []string) {
	v := validator.New() // silent
	_ = v.Var(args[0], "required")
}

type options struct{ File string }

func (o *options) complete(cmd *cobra.Command, args []string) error {
	o.File = args[0]
	return validator.New().Struct(o) // silent
}

func applyCmd() *cobra.Command {
	o := &options{}
	c := &cobra.Command{Use: "apply"}
	c.PreRunE = o.complete
	return c
}

func importApp() *cli.App {
	return &cli.App{Commands: []*cli.Command{{
		Name: "import",
		Action: func(c *cli.Context) error {
			v := validator.New() // silent
			return v.Var(c.String("file"), "file")
		},
	}}}
}

func serveCmd() *cobra.Command {
	return &cobra.Command{Use: "serve", RunE: func(cmd *cobra.Command, args []string) error {
		v := validator.New() // silent
		http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
			_ = v.Struct(order{ID: r.FormValue("id")})
		})
		return http.ListenAndServe(args[0], nil)
	}}
}

// A handler that a command registers runs for each request.
func serveBadCmd() *cobra.Command {
	return &cobra.Command{Use: "serve-bad", RunE: func(cmd *cobra.Command, args []string) error {
		http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
			_ = validator.New().Struct(order{ID: r.FormValue("id")}) // report
		})
		return http.ListenAndServe(args[0], nil)
	}}
}

// A loop in a command is a loop.
func bulkCmd() *cobra.Command {
	return &cobra.Command{Use: "bulk", RunE: func(cmd *cobra.Command, args []string) error {
		dec := json.NewDecoder(os.Stdin)
		for dec.More() {
			var o order
			if err := dec.Decode(&o); err != nil {
				return err
			}
			v := validator.New() // report
			if err := v.Struct(o); err != nil {
				return err
			}
		}
		return nil
	}}
}

func runEach(cmd *cobra.Command, args []string) {
	for _, a := range args {
		if validator.New().Var(a, "uuid") != nil { // report
			os.Exit(2)
		}
	}
}

var eachCmd = &cobra.Command{Use: "each", Run: runEach}
