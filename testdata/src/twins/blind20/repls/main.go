// Command repls reads commands and answers them. What decides: whether it is made for the session, or for a line.
package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"log"
	"os"
	"reflect"
	"slices"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type env struct {
	rules *validator.Validate
	trim  *mold.Transformer
	vars  map[string]string
	text  *bluemonday.Policy
}

type command struct {
	name string
	run  func(e *env, args []string) error
}

var commands = []command{
	{"check", check},
	{"trim", (*env).doTrim},
	{"rows", func(e *env, args []string) error {
		m := reflectx.NewMapper("db") // report
		m.FieldMap(reflect.ValueOf(args))
		return nil
	}},
	{"clean", clean},
	{"set", set},
}

func check(e *env, args []string) error {
	for _, a := range args {
		if err := e.rules.Var(a, "required"); err != nil {
			return err
		}
	}
	return nil
}

func (e *env) doTrim(args []string) error {
	if e.trim == nil {
		e.trim = mold.New() // silent
	}
	return e.trim.Struct(context.Background(), &args)
}

func clean(e *env, args []string) error {
	p := bluemonday.UGCPolicy() // report
	for _, a := range args {
		fmt.Println(p.Sanitize(a))
	}
	return nil
}

func set(e *env, args []string) error {
	d := schema.NewDecoder() // report
	return d.Decode(&e.vars, map[string][]string{"set": args})
}

func session(in io.Reader) error {
	e := &env{rules: validator.New(), vars: map[string]string{}} // silent
	f := form.NewEncoder()                                       // silent
	for sc := bufio.NewScanner(in); sc.Scan(); {
		args := strings.Fields(sc.Text())
		if len(args) == 0 {
			continue
		}
		if args[0] == "quit" {
			bye := goodbye()
			fmt.Println(bye)
			return nil
		}
		i := slices.IndexFunc(commands, func(c command) bool { return c.name == args[0] })
		if i < 0 {
			fmt.Println("?", args[0])
			continue
		}
		if err := commands[i].run(e, args[1:]); err != nil {
			values, _ := f.Encode(struct{ Err string }{err.Error()})
			fmt.Println(values)
		}
	}
	return nil
}

func goodbye() string {
	p := bluemonday.NewPolicy() // silent
	return p.Sanitize("bye")
}

func main() {
	if err := session(os.Stdin); err != nil {
		log.Fatal(err)
	}
}
