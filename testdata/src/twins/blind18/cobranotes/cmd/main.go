// Command cmd has notes on a command line. What decides: whether a command does it once, for each note, or for each request.
package main

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/spf13/cobra"

	"twins/blind18/cobranotes/notes"
)

type options struct{ dir, addr string }

func newList(o *options) *cobra.Command {
	return &cobra.Command{Use: "list", RunE: func(_ *cobra.Command, args []string) error {
		b, err := notes.Open(o.dir)
		if err != nil {
			return err
		}
		m := reflectx.NewMapper("db") // silent
		return b.Each(func(n notes.Note) error {
			fmt.Println(len(m.FieldMap(reflect.ValueOf(n))))
			return nil
		})
	}}
}

func newCheck(o *options) *cobra.Command {
	return &cobra.Command{Use: "check", RunE: func(_ *cobra.Command, args []string) error {
		b, err := notes.OpenStrict(o.dir)
		if err != nil {
			return err
		}
		return b.Each(func(n notes.Note) error {
			v := validator.New() // report
			return v.Struct(n)
		})
	}}
}

func newAdd(o *options) *cobra.Command {
	c := &cobra.Command{Use: "add"}
	c.RunE = o.add
	return c
}

func (o *options) add(c *cobra.Command, args []string) error {
	b, err := notes.Open(o.dir)
	if err != nil {
		return err
	}
	t := mold.New() // silent
	n := notes.Note{Title: args[0]}
	if err := t.Struct(context.Background(), &n); err != nil {
		return err
	}
	return b.Add(n)
}

func newServe(o *options) *cobra.Command {
	return &cobra.Command{Use: "serve", RunE: func(_ *cobra.Command, _ []string) error {
		b, err := notes.Open(o.dir)
		if err != nil {
			return err
		}
		e := form.NewEncoder() // silent
		http.HandleFunc("/add", func(w http.ResponseWriter, r *http.Request) {
			n := notes.Note{Title: r.FormValue("title")}
			_, _ = e.Encode(n)
			_ = b.Trim(r.Context(), &n)
			d := form.NewDecoder() // report
			_ = d.Decode(&n, r.URL.Query())
			_ = b.Add(n)
		})
		return http.ListenAndServe(o.addr, nil)
	}}
}

func main() {
	o := new(options)
	root := &cobra.Command{Use: "notes"}
	root.AddCommand(newList(o), newCheck(o), newAdd(o), newServe(o))
	if err := root.Execute(); err != nil {
		os.Exit(1)
	}
}
