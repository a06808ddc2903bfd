// Command clidaemon is a daemon, and the command that talks to it. What decides: what a command does for itself, and what for each of
// many.
package main

import (
	"bufio"
	"context"
	"fmt"
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
	"github.com/urfave/cli/v2"
)

type entry struct {
	Name   string
	Values map[string][]string
}

// add does what it is for, once.
func add(c *cli.Context) error {
	v := validator.New() // silent
	e := entry{Name: c.String("name")}
	if err := v.Struct(e); err != nil {
		return err
	}
	t := mold.New() // silent
	return t.Struct(context.Background(), &e)
}

// load reads what comes in.
func load(c *cli.Context) error {
	d := form.NewDecoder() // silent
	for sc := bufio.NewScanner(os.Stdin); sc.Scan(); {
		e := entry{Name: sc.Text()}
		if err := d.Decode(&e, e.Values); err != nil {
			return err
		}
		if err := store(e); err != nil {
			return err
		}
	}
	return nil
}

func store(e entry) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	return v.Struct(e)
}

// show prints one.
func show(c *cli.Context) error {
	e := entry{Name: c.String("name")}
	fmt.Println(fields(e))
	return nil
}

func fields(e entry) int {
	m := reflectx.NewMapper("db") // silent
	return len(m.FieldMap(reflect.ValueOf(e)))
}

// each goes through its arguments.
func each(c *cli.Context) error {
	for i, name := range os.Args {
		e := entry{Name: name}
		q := schema.NewDecoder() // report
		if err := q.Decode(&e, nil); err != nil {
			return fmt.Errorf("%d: %w", i, err)
		}
	}
	return nil
}

// serve is the daemon.
func serve(c *cli.Context) error {
	codec, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return err
	}
	m := http.NewServeMux()
	m.HandleFunc("/encode", func(w http.ResponseWriter, r *http.Request) {
		data, _ := codec.BinaryFromNative(nil, r.FormValue("name"))
		_, _ = w.Write(data)
	})
	m.HandleFunc("/check", func(w http.ResponseWriter, r *http.Request) {
		t := mold.New() // report
		_ = t.Struct(r.Context(), &entry{Name: r.FormValue("name")})
	})
	return http.ListenAndServe(c.String("addr"), m)
}

func main() {
	app := &cli.App{Commands: []*cli.Command{
		{Name: "add", Action: add},
		{Name: "load", Action: load},
		{Name: "show", Action: show},
		{Name: "each", Action: each},
		{Name: "serve", Action: serve},
		{Name: "version", Action: func(c *cli.Context) error {
			e := form.NewEncoder() // silent
			_, err := e.Encode(entry{Name: "1"})
			return err
		}},
	}}
	if err := app.Run(os.Args); err != nil {
		log.Fatal(err)
	}
}
