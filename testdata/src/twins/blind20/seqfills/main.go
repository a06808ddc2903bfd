// Command seqfills goes through sequences, and fills variables of the functions around. What decides: whether the variable is there in the next round.
package main

import (
	"bufio"
	"context"
	"iter"
	"log"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type rec struct{ Name string }

func records(path string) iter.Seq2[int, rec] {
	return func(yield func(int, rec) bool) {
		f, err := os.Open(path)
		if err != nil {
			return
		}
		defer f.Close()
		sc := bufio.NewScanner(f)
		for i := 0; sc.Scan(); i++ {
			if !yield(i, rec{sc.Text()}) {
				return
			}
		}
	}
}

func filter[T any](seq iter.Seq2[int, T], ok func(T) bool) iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		for i, x := range seq {
			if ok(x) && !yield(i, x) {
				return
			}
		}
	}
}

func outer(path string) {
	var v *validator.Validate
	for _, r := range records(path) {
		if v == nil {
			v = validator.New() // silent
		}
		_ = v.Struct(r)
	}
}

func byIndex(path string) {
	var t *mold.Transformer
	for i, r := range records(path) {
		if i == 0 {
			t = mold.New() // silent
		}
		_ = t.Struct(context.Background(), &r)
	}
}

func inner(path string) {
	for _, r := range records(path) {
		var d *form.Decoder
		if d == nil {
			d = form.NewDecoder() // report
		}
		_ = d.Decode(&r, nil)
	}
}

// shadowed declares anew what it would fill.
func shadowed(path string) {
	var m *reflectx.Mapper
	for _, r := range records(path) {
		if m == nil {
			m := reflectx.NewMapper("db") // report
			m.FieldMap(reflect.ValueOf(r))
		}
	}
}

// filtered has it in the filter.
func filtered(path string) (n int) {
	p := bluemonday.UGCPolicy() // silent
	for range filter(records(path), func(r rec) bool { return p.Sanitize(r.Name) == r.Name }) {
		n++
	}
	for range filter(records(path), func(r rec) bool {
		e := form.NewEncoder() // report
		_, err := e.Encode(r)
		return err == nil
	}) {
		n++
	}
	return n
}

// maker fills a variable of the function that is the sequence.
func maker(path string) iter.Seq[string] {
	return func(yield func(string) bool) {
		var d *form.Encoder
		for _, r := range records(path) {
			if d == nil {
				d = form.NewEncoder() // silent
			}
			_, _ = d.Encode(r)
			if !yield(r.Name) {
				return
			}
		}
	}
}

func pulled(path string) {
	next, stop := iter.Pull2(records(path))
	defer stop()
	for {
		_, r, ok := next()
		if !ok {
			break
		}
		d := schema.NewDecoder() // report
		_ = d.Decode(&r, nil)
	}
}

func main() {
	path := os.Args[1]
	outer(path)
	byIndex(path)
	inner(path)
	shadowed(path)
	filtered(path)
	for s := range maker(path) {
		log.Print(s)
	}
	pulled(path)
}
