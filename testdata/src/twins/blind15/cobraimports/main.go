// Command cobraimports imports files. What decides: a command runs once; what it loops over does not.
package main

import (
	"bufio"
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

type row struct{ Name string }

var policy = bluemonday.UGCPolicy() // silent

type app struct{ v *validator.Validate }

func (a *app) before(cmd *cobra.Command, args []string) error {
	a.v = validator.New() // silent
	return nil
}

func (a *app) importAll(cmd *cobra.Command, args []string) error {
	m := reflectx.NewMapper("csv") // silent
	for _, name := range args {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		lines := bufio.NewScanner(f)
		for lines.Scan() {
			r := row{policy.Sanitize(lines.Text())}
			if err := mold.New().Struct(nil, &r); err != nil { // report
				return err
			}
			if err := a.v.Struct(r); err != nil {
				return err
			}
			m.FieldMap(reflect.ValueOf(r))
		}
		_ = f.Close()
	}
	return nil
}

// one works on a single row.
func one(cmd *cobra.Command, args []string) error {
	return validator.New().Struct(row{args[0]}) // silent
}

// many calls the same for each of them.
func many(cmd *cobra.Command, args []string) error {
	for _, a := range args {
		if err := checkRow(row{a}); err != nil {
			return err
		}
	}
	return nil
}

func checkRow(r row) error {
	v := validator.New() // report
	return v.Struct(r)
}

func watch() *cobra.Command {
	d := schema.NewDecoder() // silent
	return &cobra.Command{
		Use: "watch",
		Run: func(cmd *cobra.Command, args []string) {
			in := bufio.NewReader(os.Stdin)
			for {
				line, err := in.ReadString('\n')
				if err != nil {
					return
				}
				var r row
				_ = d.Decode(&r, map[string][]string{"name": {line}})
				_ = form.NewDecoder().Decode(&r, map[string][]string{"name": {line}}) // report
			}
		},
	}
}

// findFirst ends at the first that fits.
func findFirst(cmd *cobra.Command, args []string) error {
	for _, a := range args {
		if a == "" {
			continue
		}
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return err
		}
		_, err = c.BinaryFromNative(nil, a)
		return err
	}
	return nil
}

func main() {
	root, a := &cobra.Command{Use: "imp"}, new(app)
	root.AddCommand(
		&cobra.Command{Use: "all", PreRunE: a.before, RunE: a.importAll},
		&cobra.Command{Use: "one", RunE: one},
		&cobra.Command{Use: "many", RunE: many},
		&cobra.Command{Use: "find", RunE: findFirst},
		watch(),
	)
	if err := root.Execute(); err != nil {
		os.Exit(1)
	}
}
