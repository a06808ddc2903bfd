// Command cobraplans has commands, and one of them serves. What decides: what runs with the command, and what for each thing that comes.
package main

import (
	"bufio"
	"net/http"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"github.com/spf13/cobra"
)

type plan struct {
	Name   string
	Values map[string][]string
}

// shared has what several commands need.
type shared struct {
	v *validator.Validate
	t *mold.Transformer
	d *form.Decoder
}

var (
	all    shared
	policy *bluemonday.Policy
)

func init() {
	cobra.OnInitialize(func() {
		policy = bluemonday.UGCPolicy() // silent
	}, all.fill)
}

func (s *shared) fill() {
	s.t = mold.New() // silent
}

// read takes the plans from the input.
func read() (ps []plan) {
	for sc := bufio.NewScanner(os.Stdin); sc.Scan(); {
		ps = append(ps, plan{Name: sc.Text()})
	}
	return ps
}

func checkCmd() *cobra.Command {
	return &cobra.Command{
		Use: "check",
		PreRunE: func(cmd *cobra.Command, args []string) error {
			all.v = validator.New() // silent
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, p := range read() {
				if err := all.v.Struct(p); err != nil {
					return err
				}
				if err := strict(p); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

// strict is called for each plan.
func strict(p plan) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	return v.Struct(p)
}

func oneCmd() *cobra.Command {
	return &cobra.Command{Use: "one", RunE: one}
}

// one works on a single plan.
func one(cmd *cobra.Command, args []string) error {
	q := schema.NewDecoder() // silent
	q.IgnoreUnknownKeys(true)
	return q.Decode(&plan{Name: args[0]}, nil)
}

func bindCmd() *cobra.Command {
	c := &cobra.Command{Use: "bind"}
	c.Run = func(cmd *cobra.Command, args []string) {
		for _, a := range args {
			d := form.NewDecoder() // report
			_ = d.Decode(&plan{Name: a}, nil)
		}
	}
	return c
}

func rowsCmd() *cobra.Command {
	m := reflectx.NewMapper("db") // silent
	return &cobra.Command{Use: "rows", Run: func(cmd *cobra.Command, args []string) {
		for _, a := range args {
			m.FieldMap(reflect.ValueOf(plan{Name: a}))
		}
	}}
}

func encodeCmd() *cobra.Command {
	return &cobra.Command{Use: "encode", RunE: func(cmd *cobra.Command, args []string) error {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return err
		}
		return eachLine(func(line string) error {
			_, err := c.BinaryFromNative(nil, line)
			return err
		})
	}}
}

// eachLine calls f for each line of the input.
func eachLine(f func(string) error) error {
	sc := bufio.NewScanner(os.Stdin)
	for sc.Scan() {
		if err := f(sc.Text()); err != nil {
			return err
		}
	}
	return sc.Err()
}

func cleanCmd() *cobra.Command {
	return &cobra.Command{Use: "clean", RunE: func(cmd *cobra.Command, args []string) error {
		return eachLine(func(line string) error {
			p := bluemonday.NewPolicy() // report
			_, err := os.Stdout.WriteString(p.Sanitize(line))
			return err
		})
	}}
}

func serveCmd() *cobra.Command {
	return &cobra.Command{Use: "serve", RunE: func(cmd *cobra.Command, args []string) error {
		all.d = form.NewDecoder() // silent
		http.HandleFunc("/plan", func(w http.ResponseWriter, r *http.Request) {
			var p plan
			_ = all.d.Decode(&p, r.URL.Query())
			_ = all.t.Struct(r.Context(), &p)
			_, _ = w.Write([]byte(policy.Sanitize(p.Name)))
			q := schema.NewDecoder() // report
			_ = q.Decode(&p, r.URL.Query())
		})
		http.HandleFunc("/rows", rows)
		return http.ListenAndServe(args[0], nil)
	}}
}

func rows(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper("json") // report
	m.FieldMap(reflect.ValueOf(plan{Name: r.FormValue("name")}))
}

func main() {
	root := &cobra.Command{Use: "plans"}
	for _, mk := range []func() *cobra.Command{checkCmd, oneCmd, bindCmd, rowsCmd, encodeCmd, cleanCmd, serveCmd} {
		root.AddCommand(mk())
	}
	if err := root.Execute(); err != nil {
		os.Exit(1)
	}
}
