// Command lookups looks for one of many. What decides: whether what comes with the making ends the search.
package main

import (
	"bufio"
	"context"
	"errors"
	"log"
	"os"
	"reflect"
	"slices"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type book struct {
	Name, Kind string
	Values     map[string][]string
}

var errNone = errors.New("none")

// first returns with the first.
func first(bs []book) error {
	for _, b := range bs {
		if b.Kind == "new" {
			return validator.New().Struct(b) // silent
		}
	}
	return errNone
}

// broken breaks out of a switch, and then of the loop.
func broken(bs []book) (n int) {
search:
	for i := range bs {
		switch bs[i].Kind {
		case "":
			continue
		case "new":
			n = len(reflectx.NewMapper("db").FieldMap(reflect.ValueOf(bs[i]))) // silent
			break search
		}
	}
	return n
}

// failed returns an error, or what it has found.
func failed(bs []book) ([]byte, error) {
	for _, b := range bs {
		if b.Kind != "new" {
			continue
		}
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return nil, err
		}
		return c.BinaryFromNative(nil, b.Name)
	}
	return nil, errNone
}

// found sets what the condition asks.
func found(ctx context.Context, bs []book) {
	for i, ok := 0, false; !ok && i < len(bs); i++ {
		if ok = bs[i].Kind == "new"; ok {
			_ = mold.New().Struct(ctx, &bs[i]) // silent
		}
	}
}

// indexed looks first, and makes then.
func indexed(bs []book) {
	if i := slices.IndexFunc(bs, func(b book) bool { return b.Kind == "new" }); i >= 0 {
		d := form.NewDecoder() // silent
		_ = d.Decode(&bs[i], bs[i].Values)
	}
}

// yielded goes through a sequence, and ends it.
func yielded(bs []book) {
	for b := range all(bs) {
		if b.Kind == "new" {
			_ = schema.NewDecoder().Decode(&b, b.Values) // silent
			return
		}
	}
}

func all(bs []book) func(yield func(book) bool) {
	return func(yield func(book) bool) {
		for _, b := range bs {
			if !yield(b) {
				return
			}
		}
	}
}

// last goes on to the end.
func last(bs []book) (err error) {
	for _, b := range bs {
		if b.Kind == "new" {
			err = validator.New(validator.WithRequiredStructEnabled()).Struct(b) // report
		}
	}
	return err
}

// inner breaks out of the switch alone.
func inner(bs []book) (n int) {
	for i := range bs {
		switch bs[i].Kind {
		case "new":
			n = len(reflectx.NewMapper("json").FieldMap(reflect.ValueOf(bs[i]))) // report
			break
		}
	}
	return n
}

// until returns when it went wrong.
func until(ctx context.Context, bs []book) error {
	for i := range bs {
		if err := mold.New().Struct(ctx, &bs[i]); err != nil { // report
			return err
		}
	}
	return nil
}

// asked makes it to look.
func asked(bs []book) int {
	return slices.IndexFunc(bs, func(b book) bool {
		d := form.NewDecoder() // report
		return d.Decode(&b, b.Values) == nil
	})
}

// outer goes on with the next list.
func outer(lists [][]book) {
	for _, bs := range lists {
		for _, b := range bs {
			if b.Kind == "new" {
				_ = schema.NewDecoder().Decode(&b, b.Values) // report
				break
			}
		}
	}
}

func main() {
	var bs []book
	for sc := bufio.NewScanner(os.Stdin); sc.Scan(); {
		bs = append(bs, book{Name: sc.Text()})
	}
	ctx := context.Background()
	log.Print(first(bs), broken(bs), last(bs), inner(bs), until(ctx, bs), asked(bs))
	if _, err := failed(bs); err != nil {
		log.Fatal(err)
	}
	found(ctx, bs)
	indexed(bs)
	yielded(bs)
	outer([][]book{bs})
}
