// Command rowseqs exports rows with iterators. What decides: whether it stands in front of the iteration, or in it.
package main

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"log"
	"os"
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type row struct {
	Name string `db:"name" validate:"required"`
	Note string `db:"note"`
}

// rows yields what is in a file.
func rows(r io.Reader) iter.Seq[row] {
	return func(yield func(row) bool) {
		in := csv.NewReader(bufio.NewReader(r))
		for {
			rec, err := in.Read()
			if err != nil || len(rec) < 2 {
				return
			}
			if !yield(row{rec[0], rec[1]}) {
				return
			}
		}
	}
}

// filter yields those that are good.
func filter[T any](seq iter.Seq[T], good func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for x := range seq {
			if good(x) && !yield(x) {
				return
			}
		}
	}
}

// mapped yields what f makes of each.
func mapped[T, U any](seq iter.Seq[T], f func(T) U) iter.Seq[U] {
	return func(yield func(U) bool) {
		for x := range seq {
			if !yield(f(x)) {
				return
			}
		}
	}
}

// valid makes its rules when the iteration begins.
func valid(seq iter.Seq[row]) iter.Seq[row] {
	return func(yield func(row) bool) {
		v := validator.New() // silent
		for x := range seq {
			if v.Struct(x) == nil && !yield(x) {
				return
			}
		}
	}
}

// cleaned makes a policy for each.
func cleaned(seq iter.Seq[row]) iter.Seq[row] {
	return func(yield func(row) bool) {
		seq(func(x row) bool {
			p := bluemonday.UGCPolicy() // report
			x.Note = p.Sanitize(x.Note)
			return yield(x)
		})
	}
}

func export(w io.Writer) error {
	m := reflectx.NewMapper("db") // silent
	good := filter(valid(rows(os.Stdin)), func(x row) bool {
		return m.FieldByName(reflect.ValueOf(x), "note").Len() > 0
	})
	short := filter(cleaned(good), func(x row) bool {
		v := validator.New() // report
		return v.Var(x.Name, "max=20") == nil
	})
	quotes := strings.NewReplacer(`"`, `'`) // silent
	lines := mapped(short, func(x row) string { return quotes.Replace(x.Name + ": " + x.Note) })
	for line := range mapped(lines, func(s string) string {
		return strings.NewReplacer("\n", " ", "\r", "").Replace(s) // report
	}) {
		if _, err := fmt.Fprintln(w, line); err != nil {
			return err
		}
	}
	return nil
}

// head looks at the first only.
func head(r io.Reader) (string, error) {
	for x := range rows(r) {
		codec, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return "", err
		}
		data, err := codec.BinaryFromNative(nil, x.Name)
		return string(data), err
	}
	return "", io.EOF
}

// sizes looks at all of them.
func sizes(r io.Reader) (sum int, err error) {
	next, stop := iter.Pull(rows(r))
	defer stop()
	for {
		x, ok := next()
		if !ok {
			return sum, nil
		}
		codec, err := goavro.NewCodec(`"bytes"`) // report
		if err != nil {
			return 0, err
		}
		data, err := codec.BinaryFromNative(nil, x.Note)
		if err != nil {
			return 0, err
		}
		sum += len(data)
	}
}

func main() {
	if err := export(os.Stdout); err != nil {
		log.Fatal(err)
	}
	fmt.Println(head(os.Stdin))
	fmt.Println(sizes(os.Stdin))
}
