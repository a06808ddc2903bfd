// Command cobraapps has commands. What decides: whether a command makes it for itself, or for each of the things it is given.
package main

import (
	"context"
	"encoding/json"
	"io"
	"log"
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

type config struct {
	Name  string
	Items []config
}

var cfg config

func initConfig() {
	v := validator.New() // silent
	if err := v.Struct(cfg); err != nil {
		log.Fatal(err)
	}
}

func rootCmd() *cobra.Command {
	root := &cobra.Command{
		Use: "tool",
		PreRunE: func(cmd *cobra.Command, args []string) error {
			t := mold.New() // silent
			return t.Struct(context.Background(), &cfg)
		},
	}
	root.AddCommand(lintCmd(), encodeCmd(), serveCmd(), streamCmd())
	return root
}

func lintCmd() *cobra.Command {
	var strict bool
	return &cobra.Command{
		Use: "lint",
		RunE: func(cmd *cobra.Command, args []string) error {
			d := form.NewDecoder() // silent
			for _, a := range args {
				if err := d.Decode(new(config), map[string][]string{"name": {a}}); err != nil {
					return err
				}
				if err := lint(a, strict); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

func lint(name string, strict bool) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	return v.Struct(config{Name: name})
}

func encodeCmd() *cobra.Command {
	return &cobra.Command{Use: "encode", Run: runEncode}
}

func runEncode(cmd *cobra.Command, args []string) {
	data, err := os.ReadFile(args[0])
	if err != nil {
		log.Fatal(err)
	}
	log.Print(encode(data))
}

// encode is for one file.
func encode(data []byte) []byte {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		log.Fatal(err)
	}
	out, _ := c.BinaryFromNative(nil, string(data))
	return out
}

func serveCmd() *cobra.Command {
	return &cobra.Command{
		Use: "serve",
		RunE: func(cmd *cobra.Command, args []string) error {
			p := bluemonday.UGCPolicy() // silent
			http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
				q := schema.NewDecoder() // report
				_ = q.Decode(new(config), r.URL.Query())
				_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
			})
			return http.ListenAndServe(":8080", nil)
		},
	}
}

// streamCmd reads until there is nothing left.
func streamCmd() *cobra.Command {
	c := &cobra.Command{Use: "stream"}
	c.RunE = func(*cobra.Command, []string) error {
		dec := json.NewDecoder(os.Stdin)
		for {
			var x config
			err := dec.Decode(&x)
			if err == io.EOF {
				m := reflectx.NewMapper("db") // silent
				m.FieldMap(reflect.ValueOf(x))
				return nil
			}
			if err != nil {
				return err
			}
			m := reflectx.NewMapper("json") // report
			m.FieldMap(reflect.ValueOf(x))
		}
	}
	return c
}

func main() {
	cobra.OnInitialize(initConfig)
	if err := rootCmd().Execute(); err != nil {
		p := bluemonday.NewPolicy() // silent
		log.Fatal(p.Sanitize(err.Error()))
	}
}
