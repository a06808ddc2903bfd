// Command cobracmds has subcommands, some of which serve for ever. What decides: whether the command is what runs once, or what it starts runs often.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"os/signal"
	"reflect"
	"strings"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"github.com/spf13/cobra"
)

type options struct {
	Addr string `validate:"required"`
}

func (o *options) check() error {
	v := validator.New() // silent
	return v.Struct(o)
}

// serve starts, and waits.
func serve(o *options) *cobra.Command {
	return &cobra.Command{
		Use:     "serve",
		PreRunE: func(cmd *cobra.Command, args []string) error { return o.check() },
		RunE: func(cmd *cobra.Command, args []string) error {
			d := form.NewDecoder() // silent
			mux := http.NewServeMux()
			mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
				var x options
				if err := errors.Join(d.Decode(&x, r.URL.Query()), checkRequest(x)); err != nil {
					http.Error(w, err.Error(), http.StatusBadRequest)
				}
			})
			return http.ListenAndServe(o.Addr, mux)
		},
	}
}

// checkRequest has the same rules as the command's check.
func checkRequest(x options) error {
	return validator.New(validator.WithRequiredStructEnabled()).Struct(x) // report
}

// convert works on its arguments: a policy for each of a few costs nothing to speak of.
func convert(cmd *cobra.Command, args []string) error {
	codec, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return err
	}
	for _, arg := range args {
		p := bluemonday.UGCPolicy() // report
		data, err := codec.BinaryFromNative(nil, p.Sanitize(arg))
		if err != nil {
			return err
		}
		if _, err := os.Stdout.Write(data); err != nil {
			return err
		}
	}
	return nil
}

// watch is a loop with a ticker that is quick.
func watch(cmd *cobra.Command, args []string) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	quote := strings.NewReplacer("\"", "\\\"", "\n", "\\n") // silent
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case at := <-tick.C:
			m := reflectx.NewMapper("db") // report
			fmt.Println(quote.Replace(at.String()), len(m.FieldMap(reflect.ValueOf(at))))
		}
	}
}

// describe walks over the commands, with a literal that it calls for each.
func describe(cmds []*cobra.Command) func(*cobra.Command, []string) {
	return func(*cobra.Command, []string) {
		one := func(c *cobra.Command) {
			m := reflectx.NewMapper("json") // report
			fmt.Println(c.Use, len(m.FieldMap(reflect.ValueOf(c))))
		}
		for _, c := range cmds {
			one(c)
		}
	}
}

func initialize() {
	v := validator.New() // silent
	if err := v.Var(os.Getenv("HOME"), "dir"); err != nil {
		log.Println(err)
	}
}

func main() {
	cobra.OnInitialize(initialize)
	o := new(options)
	root := &cobra.Command{Use: "cobracmds", Run: func(*cobra.Command, []string) {
		fmt.Println(bluemonday.NewPolicy().Sanitize("<usage>")) // silent
	}}
	cmds := []*cobra.Command{serve(o), {Use: "convert", RunE: convert}, {Use: "watch", RunE: watch}}
	root.AddCommand(append(cmds, &cobra.Command{Use: "describe", Run: describe(cmds)})...)
	if err := root.Execute(); err != nil {
		os.Exit(1)
	}
}
