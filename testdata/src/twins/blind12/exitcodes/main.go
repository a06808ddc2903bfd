// Command exitcodes has a main that calls run, as commands do that want to be tested. What decides: whether run does it once, for each line, or for
// each request.
package main

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type options struct {
	Addr string `validate:"required"`
	Tag  string
}

type command func(o *options, args []string, in io.Reader, out io.Writer) int

var commands = map[string]command{"check": check, "encode": encode, "clean": clean, "serve": serve, "lines": lines}

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout)) }

func run(args []string, in io.Reader, out io.Writer) int {
	o, fs := new(options), flag.NewFlagSet("exitcodes", flag.ContinueOnError)
	fs.StringVar(&o.Addr, "addr", ":8080", "address")
	fs.Func("tag", "tag", func(s string) error {
		o.Tag = s
		return nil
	})
	if err := fs.Parse(args); err != nil || fs.NArg() == 0 {
		return 2
	}
	if err := validator.New().Struct(o); err != nil { // silent
		fmt.Fprintln(out, err)
		return 2
	}
	c, ok := commands[fs.Arg(0)]
	if !ok {
		return 2
	}
	return c(o, fs.Args()[1:], in, out)
}

// check has rules for each of its arguments.
func check(o *options, args []string, in io.Reader, out io.Writer) (code int) {
	for _, a := range args {
		v := validator.New() // report
		if err := v.Var(a, "hostname"); err != nil {
			fmt.Fprintln(out, a, err)
			code = 1
		}
	}
	return code
}

// encode has one codec for all.
func encode(o *options, args []string, in io.Reader, out io.Writer) int {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return 1
	}
	for _, a := range args {
		data, err := c.BinaryFromNative(nil, a)
		if err != nil {
			return 1
		}
		_, _ = out.Write(data)
	}
	return 0
}

// clean has one policy for its whole input.
func clean(o *options, args []string, in io.Reader, out io.Writer) int {
	data, err := io.ReadAll(in)
	if err != nil {
		return 1
	}
	fmt.Fprint(out, bluemonday.UGCPolicy().Sanitize(string(data))) // silent
	return 0
}

type line struct{ Text string }

// lines has a transformer above the loop, and a mapper for each line.
func lines(o *options, args []string, in io.Reader, out io.Writer) int {
	t := mold.New() // silent
	for sc := bufio.NewScanner(in); sc.Scan(); {
		l := line{sc.Text()}
		if err := t.Struct(context.Background(), &l); err != nil {
			return 1
		}
		m := reflectx.NewMapper("json") // report
		fmt.Fprintln(out, l.Text, len(m.FieldMap(reflect.ValueOf(l))))
	}
	return 0
}

// serve ends with the server.
func serve(o *options, args []string, in io.Reader, out io.Writer) int {
	d := form.NewDecoder() // silent
	mux := http.NewServeMux()
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		var l line
		if d.Decode(&l, r.URL.Query()) != nil || valid(l) != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	})
	if err := http.ListenAndServe(o.Addr, mux); err != nil {
		fmt.Fprintln(out, err)
		return 1
	}
	return 0
}

func valid(l line) error {
	return validator.New(validator.WithRequiredStructEnabled()).Struct(l) // report
}
