// Package seqs ranges over functions. What decides: whether it is made for the sequence, or for each of its elements.
package seqs

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type row struct {
	Name string `validate:"required"`
}

// lines gives the lines of a file.
func lines(r io.Reader) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for i, sc := 0, bufio.NewScanner(r); sc.Scan(); i++ {
			if !yield(i, sc.Text()) {
				return
			}
		}
	}
}

// Body makes it in the body.
func Body(r io.Reader) {
	for i, l := range lines(r) {
		p := bluemonday.UGCPolicy() // report
		fmt.Println(i, p.Sanitize(l))
	}
}

var input io.Reader

// First leaves behind it.
func First() {
	for _, l := range lines(input) {
		p := bluemonday.UGCPolicy() // silent
		fmt.Println(p.Sanitize(l))
		return
	}
}

// checked gives those that are right, and makes rules for the sequence. Nobody calls it with data.
func checked() iter.Seq[row] {
	return func(yield func(row) bool) {
		v := validator.New() // silent
		for _, l := range lines(input) {
			if x := (row{l}); v.Struct(x) == nil && !yield(x) {
				return
			}
		}
	}
}

// checkedEach makes rules for each element.
func checkedEach() iter.Seq[row] {
	return func(yield func(row) bool) {
		for _, l := range lines(input) {
			x := row{l}
			if err := validator.New().Struct(x); err != nil { // report
				continue
			}
			if !yield(x) {
				return
			}
		}
	}
}

func filter[T any](s iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		s(func(x T) bool { return !keep(x) || yield(x) })
	}
}

// Filtered has a function that is called for each element.
func Filtered() []row {
	return slices.Collect(filter(checked(), func(x row) bool {
		d := schema.NewDecoder() // report
		return d.Decode(&x, map[string][]string{"name": {x.Name}}) == nil
	}))
}

// Shared has a function that shares it.
func Shared() []row {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	return slices.Collect(filter(checkedEach(), func(x row) bool {
		return d.Decode(&x, map[string][]string{"name": {x.Name}}) == nil
	}))
}

// Pulled pulls.
func Pulled() {
	next, stop := iter.Pull(checked())
	defer stop()
	for x, ok := next(); ok; x, ok = next() {
		e := form.NewEncoder() // report
		values, _ := e.Encode(x)
		fmt.Println(slices.Sorted(maps.Keys(values)))
	}
}

// Once pulls the first.
func Once() {
	next, stop := iter.Pull(checked())
	defer stop()
	if x, ok := next(); ok {
		e := form.NewEncoder() // silent
		fmt.Println(e.Encode(x))
	}
}
