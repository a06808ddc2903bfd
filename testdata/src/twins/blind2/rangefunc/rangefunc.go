// Package rangefunc has iterators: range over functions.
package rangefunc

import (
	"iter"
	"reflect"
	"slices"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type Row map[string][]string

type Order struct {
	ID string `form:"id" validate:"required"`
}

type Table struct{ rows []Row }

// All is an iterator in itself: the body of the loop is someone else's.
func (t *Table) All() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for _, r := range t.rows {
			if !yield(r) {
				return
			}
		}
	}
}

func (t *Table) body() (out []Order, err error) {
	for r := range t.All() {
		d := form.NewDecoder() // report
		var o Order
		if err := d.Decode(&o, r); err != nil {
			return nil, err
		}
		out = append(out, o)
	}
	return out, nil
}

// The iterator decodes while it yields.
func (t *Table) Orders() iter.Seq2[Order, error] {
	return func(yield func(Order, error) bool) {
		for r := range t.All() {
			var o Order
			err := form.NewDecoder().Decode(&o, r) // report
			if !yield(o, err) {
				return
			}
		}
	}
}

// An adapter of iterators.
func filter[T any](seq iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range seq {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}

func valid(orders []Order) []Order {
	return slices.Collect(filter(slices.Values(orders), func(o Order) bool {
		return validator.New().Struct(o) == nil // report
	}))
}

// Pulled by hand.
func pulled(seq iter.Seq[Order]) (n int) {
	next, stop := iter.Pull(seq)
	defer stop()
	for o, ok := next(); ok; o, ok = next() {
		v := validator.New() // report
		if v.Struct(o) == nil {
			n++
		}
	}
	return n
}

// Called without range.
func (t *Table) direct() (n int) {
	t.All()(func(r Row) bool {
		m := reflectx.NewMapper("form") // report
		n += len(m.FieldMap(reflect.ValueOf(r)))
		return true
	})
	return n
}

// By chunks.
func chunked(orders []Order) error {
	for batch := range slices.Chunk(orders, 50) {
		check := validator.New() // report
		for _, o := range batch {
			if err := check.Struct(o); err != nil {
				return err
			}
		}
	}
	return nil
}

// Mirror: the iterator holds one, made when the table was opened.
type decoding struct {
	dec *form.Decoder
	t   *Table
}

func open(t *Table) *decoding {
	return &decoding{dec: form.NewDecoder(), t: t} // silent
}

func (d *decoding) All() iter.Seq[Order] {
	return func(yield func(Order) bool) {
		for r := range d.t.All() {
			var o Order
			if d.dec.Decode(&o, r) == nil && !yield(o) {
				return
			}
		}
	}
}

// Mirror: the key of the row is the tag.
func byTag(rows iter.Seq2[string, Order]) {
	for tag, o := range rows {
		m := reflectx.NewMapper(tag) // silent
		_ = m.FieldMap(reflect.ValueOf(o))
	}
}

// First and out: no loop, but a function that gets its data.
func first(seq iter.Seq[Order]) error {
	for o := range seq {
		return validator.New().Struct(o) // report
	}
	return nil
}

var orders = func() iter.Seq[*form.Decoder] {
	d := form.NewDecoder() // silent
	return func(yield func(*form.Decoder) bool) {
		for yield(d) {
		}
	}
}()
