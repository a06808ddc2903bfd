// Command cmd has commands that another package runs. What decides: whether that calls what it is given once.
package main

import (
	"context"
	"flag"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"

	"twins/blind24/clikits/cli"
)

type line struct{ Text string }

func main() {
	var tag string
	cli.Main(
		cli.Command{Name: "check", Run: check},
		cli.Command{Name: "trim", Run: trim, Setup: func(fs *flag.FlagSet) { fs.StringVar(&tag, "tag", "mod", "the tag") }},
		cli.Command{Name: "head", Run: head},
		cli.Command{Name: "files", Run: files},
		cli.Command{Name: "rows", Run: func(args []string) error {
			m := reflectx.NewMapper("db") // silent
			return cli.Lines(os.Stdin, func(s string) error {
				m.FieldMap(reflect.ValueOf(line{s}))
				return nil
			})
		}},
		cli.Command{Name: "query", Run: func(args []string) error {
			return cli.Lines(os.Stdin, func(s string) error {
				d := schema.NewDecoder() // report
				return d.Decode(&line{s}, nil)
			})
		}},
	)
}

func check(args []string) error {
	v := validator.New() // silent
	return cli.Lines(os.Stdin, func(s string) error { return v.Struct(line{s}) })
}

func trimLine(s string) error {
	return mold.New().Struct(context.Background(), &line{s}) // report
}

func trim(args []string) error { return cli.Lines(os.Stdin, trimLine) }

func head(args []string) error {
	return cli.FirstLine(os.Stdin, func(s string) error {
		return validator.New().Struct(line{s}) // silent
	})
}

func files(args []string) error {
	if len(args) == 1 {
		return cli.Open(args[0], func(f *os.File) error {
			e := form.NewEncoder() // silent
			_, err := e.Encode(line{f.Name()})
			return err
		})
	}
	return cli.Files(args, func(f *os.File) error {
		e := form.NewEncoder() // report
		_, err := e.Encode(line{f.Name()})
		return err
	})
}
