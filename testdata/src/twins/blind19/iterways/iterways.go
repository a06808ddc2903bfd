// Command iterways goes through sequences. What decides: whether it is made for the sequence, or for each of what it yields.
package main

import (
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
)

type row struct{ Name string }

type feed struct{ rows []row }

func (f *feed) all() iter.Seq2[int, *row] {
	return func(yield func(int, *row) bool) {
		for i := range f.rows {
			if !yield(i, &f.rows[i]) {
				return
			}
		}
	}
}

// checked makes one for all that it yields.
func (f *feed) checked() iter.Seq[*row] {
	v := validator.New() // silent
	return func(yield func(*row) bool) {
		for _, r := range f.all() {
			if v.Struct(r) == nil && !yield(r) {
				return
			}
		}
	}
}

func (f *feed) trimmed(yield func(*row) bool) {
	t := mold.New() // silent
	for _, r := range f.all() {
		_ = t.Struct(context.Background(), r)
		if !yield(r) {
			break
		}
	}
}

func (f *feed) formed() (n int) {
	var d *form.Decoder
	for i, r := range f.all() {
		if i == 0 {
			d = form.NewDecoder() // silent
		}
		_ = d.Decode(r, nil)
	}
	return n
}

func (f *feed) pulled() {
	next, stop := iter.Pull2(f.all())
	defer stop()
	for d, more := schema.NewDecoder(), true; more; { // silent
		var r *row
		_, r, more = next()
		if more {
			_ = d.Decode(r, nil)
		}
	}
}

// each makes one for each that it yields.
func (f *feed) each() iter.Seq[*row] {
	return func(yield func(*row) bool) {
		for _, r := range f.all() {
			v := validator.New(validator.WithRequiredStructEnabled()) // report
			if v.Struct(r) == nil && !yield(r) {
				return
			}
		}
	}
}

func mapped[V any](seq iter.Seq2[int, V], f func(V)) {
	seq(func(_ int, v V) bool {
		f(v)
		return true
	})
}

func (f *feed) eachMapped() {
	mapped(f.all(), func(r *row) {
		reflectx.NewMapper("db").FieldMap(reflect.ValueOf(r)) // report
	})
}

func (f *feed) eachFormed() {
	for i, r := range f.all() {
		var d *form.Decoder
		if i >= 0 {
			d = form.NewDecoder() // report
		}
		_ = d.Decode(r, nil)
	}
}

func (f *feed) eachPulled() {
	next, stop := iter.Pull2(f.all())
	defer stop()
	for {
		d := schema.NewDecoder() // report
		_, r, more := next()
		if !more {
			return
		}
		_ = d.Decode(r, nil)
	}
}

func main() {
	n, f := 0, new(feed)
	for _, name := range os.Args[1:] {
		f.rows = append(f.rows, row{name})
	}
	for range f.checked() {
		n++
	}
	for range f.trimmed {
		n++
	}
	for range f.each() {
		n++
	}
	n += f.formed()
	f.pulled()
	f.eachMapped()
	f.eachFormed()
	f.eachPulled()
	log.Print(n)
}
