// Command clicommands is a tool with commands. What decides: whether a command makes it for itself, for each of its arguments, or for each
// request of the server that it starts.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"

	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"github.com/spf13/cobra"
)

type manifest struct {
	Name string `validate:"required"`
}

var rules *validator.Validate

func read(path string) (m manifest, err error) {
	data, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(data, &m)
	}
	return m, err
}

// verify checks one manifest.
func verify() *cobra.Command {
	return &cobra.Command{
		Use: "verify FILE",
		RunE: func(cmd *cobra.Command, args []string) error {
			m, err := read(args[0])
			if err != nil {
				return err
			}
			v := validator.New() // silent
			return v.Struct(m)
		},
	}
}

// verifyAll checks several.
func verifyAll() *cobra.Command {
	return &cobra.Command{
		Use: "verify-all FILE...",
		RunE: func(cmd *cobra.Command, args []string) error {
			var errs []error
			for _, a := range args {
				m, err := read(a)
				if err == nil {
					v := validator.New() // report
					err = v.Struct(m)
				}
				errs = append(errs, err)
			}
			return errors.Join(errs...)
		},
	}
}

// lint sets up in PreRunE what RunE needs.
func lint() *cobra.Command {
	var codec *goavro.Codec
	return &cobra.Command{
		Use: "lint FILE...",
		PreRunE: func(cmd *cobra.Command, args []string) (err error) {
			codec, err = goavro.NewCodec(`"string"`) // silent
			return err
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, a := range args {
				if _, err := codec.BinaryFromNative(nil, a); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

// show shows one after the other.
func show() *cobra.Command {
	return &cobra.Command{
		Use: "show FILE...",
		Run: func(cmd *cobra.Command, args []string) {
			for _, a := range args {
				showOne(a)
			}
		},
	}
}

func showOne(path string) {
	m, err := read(path)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	p := bluemonday.UGCPolicy() // report
	fmt.Println(p.Sanitize(m.Name))
}

// serve starts a server.
func serve() *cobra.Command {
	return &cobra.Command{
		Use: "serve",
		RunE: func(cmd *cobra.Command, args []string) error {
			clean := bluemonday.UGCPolicy() // silent
			http.HandleFunc("/verify", func(w http.ResponseWriter, r *http.Request) {
				var m manifest
				err := json.NewDecoder(r.Body).Decode(&m)
				if err == nil {
					err = validator.New().Struct(m) // report
				}
				if err != nil {
					http.Error(w, clean.Sanitize(err.Error()), http.StatusBadRequest)
				}
			})
			http.HandleFunc("/name", func(w http.ResponseWriter, r *http.Request) {
				if err := rules.Var(r.FormValue("name"), "required"); err != nil {
					http.Error(w, clean.Sanitize(err.Error()), http.StatusBadRequest)
				}
			})
			return http.ListenAndServe(":8080", nil)
		},
	}
}

func initRules() {
	rules = validator.New() // silent
	rules.SetTagName("manifest")
}

func init() {
	cobra.OnInitialize(initRules)
}

func main() {
	root := &cobra.Command{Use: "clicommands"}
	for _, f := range []func() *cobra.Command{verify, verifyAll, lint, show, serve} {
		root.AddCommand(f())
	}
	if err := root.Execute(); err != nil {
		os.Exit(1)
	}
}
