// Command neverback has functions that do not return. What decides: whether the loop goes on after what is made.
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"reflect"
	"runtime"
	"strings"
	"text/template"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type row struct{ Name string }

func die(format string, args ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", args...)
	os.Exit(1)
}

func warn(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }

type logger struct{ fatal bool }

func (l logger) fail(err error) { panic(fmt.Errorf("neverback: %w", err)) }

// note ends the program if that is how it was set up.
func (l logger) note(err error) {
	if l.fatal {
		log.Fatal(err)
	}
	log.Print(err)
}

func usage() {
	defer os.Exit(2)
	fmt.Fprintln(os.Stderr, "usage: neverback file")
}

func checkAll(rows []row) {
	for _, r := range rows {
		if r.Name == "" {
			v := validator.New() // silent
			die("bad row: %v", v.Struct(r))
		}
	}
}

func warnAll(rows []row) {
	for _, r := range rows {
		if r.Name == "" {
			v := validator.New() // report
			warn("bad row: %v", v.Struct(r))
		}
	}
}

func trimAll(l logger, rows []row) {
	for i := range rows {
		if strings.HasPrefix(rows[i].Name, "#") {
			t := mold.New() // silent
			l.fail(t.Struct(context.Background(), &rows[i]))
		}
	}
}

func noteAll(l logger, rows []row) {
	for i := range rows {
		if strings.HasPrefix(rows[i].Name, "#") {
			t := mold.New() // report
			l.note(t.Struct(context.Background(), &rows[i]))
		}
	}
}

func explainAll(rows []row) {
	for _, r := range rows {
		if strings.Contains(r.Name, "\x00") {
			e := form.NewEncoder() // silent
			m, _ := e.Encode(r)
			fmt.Fprintln(os.Stderr, m)
			usage()
		}
	}
}

// saved comes back, since it recovers.
func saved(err error) {
	defer func() { _ = recover() }()
	panic(err)
}

func saveAll(rows []row) {
	for _, r := range rows {
		d := schema.NewDecoder() // report
		saved(d.Decode(&r, map[string][]string{"name": {r.Name}}))
	}
}

func forever(rows []row) {
	for _, r := range rows {
		m := reflectx.NewMapper("csv") // silent
		_ = m.TypeMap(reflect.TypeOf(r))
		select {}
	}
}

// quit ends the goroutine.
func quit(rows []row, done chan<- error) {
	for _, r := range rows {
		if r.Name == "quit" {
			p := bluemonday.UGCPolicy() // silent
			done <- errors.New(p.Sanitize(r.Name))
			runtime.Goexit()
		}
	}
	done <- nil
}

// printAll ends the program in another goroutine, if at all.
func printAll(rows []row) {
	for _, r := range rows {
		t := template.Must(template.New("row").Parse("{{.Name}}\n")) // report
		if err := t.Execute(os.Stdout, r); err != nil {
			go die("print: %v", err)
		}
	}
}

func main() {
	if len(os.Args) != 2 {
		usage()
	}
	f, err := os.Open(os.Args[1])
	if err != nil {
		die("open: %v", err)
	}
	var rows []row
	for sc := bufio.NewScanner(f); sc.Scan(); {
		rows = append(rows, row{sc.Text()})
	}
	l := logger{fatal: os.Getenv("STRICT") != ""}
	checkAll(rows)
	warnAll(rows)
	trimAll(l, rows)
	noteAll(l, rows)
	explainAll(rows)
	saveAll(rows)
	printAll(rows)
	done := make(chan error)
	go quit(rows, done)
	if err := <-done; err != nil {
		log.Print(err)
	}
	forever(rows)
}
