// Command cmd goes through rows with pipelines of another package. What decides: whether these call a function once or for each row.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind24/stagekits/pipe"
)

type row struct{ Name string }

func checked() pipe.Step[row] {
	v := validator.New() // silent
	return func(r row) (row, error) { return r, v.Struct(r) }
}

func check(r row) (row, error) {
	return r, validator.New().Struct(r) // report
}

func trimmer() func(row) error {
	t := mold.New() // silent
	return func(r row) error { return t.Struct(context.Background(), &r) }
}

func main() {
	rows := read(os.Args[1:])
	p := new(pipe.Pipe[row]).Stage(checked).Then(check).Stage(func() pipe.Step[row] {
		d := schema.NewDecoder() // silent
		return func(r row) (row, error) { return r, d.Decode(&r, nil) }
	})
	rows, err := p.Run(rows)
	if err != nil {
		log.Fatal(err)
	}
	errs := pipe.MapWith(rows, trimmer)
	errs = append(errs, pipe.Map(rows, func(r row) error {
		return mold.New().Struct(context.Background(), &r) // report
	})...)
	n := pipe.Apply(rows, func(rows []row) int {
		m := reflectx.NewMapper("db") // silent
		n := 0
		for _, r := range rows {
			n += len(m.FieldMap(reflect.ValueOf(r)))
		}
		return n
	})
	n += pipe.Reduce(rows, 0, func(n int, r row) int {
		return n + len(reflectx.NewMapper("db").FieldMap(reflect.ValueOf(r))) // report
	})
	for r := range pipe.Seq(rows, func(r row) bool { return r.Name != "" }) {
		fmt.Println(bluemonday.NewPolicy().Sanitize(r.Name)) // report
	}
	kept := pipe.Seq(rows, func(r row) bool {
		_, err := form.NewEncoder().Encode(r) // report
		return err == nil
	})
	kept(func(r row) bool {
		fmt.Println(r)
		return true
	})
	fmt.Println(n, errs)
}

func read(names []string) []row {
	return pipe.Map(names, func(n string) row { return row{n} })
}
