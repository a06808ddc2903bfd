// Command cmdtables has its commands in a table. What decides: whether one of them runs, or one for each line that is typed.
package main

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type row struct{ Name string }

type command struct {
	name, help string
	run        func(ctx context.Context, args []string) error
}

var commands = []command{
	{"check", "checks what it is given", check},
	{"trim", "trims what it is given", func(ctx context.Context, args []string) error {
		t := mold.New() // silent
		return t.Struct(ctx, &row{strings.Join(args, " ")})
	}},
	{name: "shell", run: shell},
}

func check(ctx context.Context, args []string) error {
	v := validator.New() // silent
	for _, a := range args {
		if err := v.StructCtx(ctx, row{a}); err != nil {
			return err
		}
	}
	return nil
}

// verbs are what can be typed.
var verbs = map[string]func(string) error{
	"clean": func(text string) error {
		p := bluemonday.UGCPolicy() // report
		fmt.Println(p.Sanitize(text))
		return nil
	},
	"encode": encode,
	"fields": fields(),
}

func encode(text string) error {
	e := form.NewEncoder() // report
	_, err := e.Encode(row{text})
	return err
}

func fields() func(string) error {
	m := reflectx.NewMapper("json") // silent
	return func(text string) error {
		_ = m.TypeMap(reflect.TypeOf(text))
		return nil
	}
}

func shell(ctx context.Context, args []string) error {
	d := schema.NewDecoder() // silent
	sc := bufio.NewScanner(os.Stdin)
	for sc.Scan() {
		verb, rest, _ := strings.Cut(sc.Text(), " ")
		if verb == "set" {
			_ = d.Decode(&row{}, map[string][]string{"name": {rest}})
			continue
		}
		f, ok := verbs[verb]
		if !ok {
			fmt.Fprintln(os.Stderr, "what?")
			continue
		}
		if err := f(rest); err != nil {
			return err
		}
	}
	return sc.Err()
}

func main() {
	flag.Parse()
	for _, c := range commands {
		if c.name == flag.Arg(0) {
			if err := c.run(context.Background(), flag.Args()[1:]); err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
			return
		}
	}
	flag.Usage()
}
