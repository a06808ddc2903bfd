// Command seqpulls goes through sequences. What decides: whether it is made for the sequence, or for what it yields.
package main

import (
	"bufio"
	"context"
	"io"
	"iter"
	"log"
	"maps"
	"net/http"
	"os"
	"reflect"
	"slices"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type rec struct {
	Name   string
	Values map[string][]string
}

// records makes one for the whole sequence.
func records(r io.Reader) iter.Seq[rec] {
	return func(yield func(rec) bool) {
		t := mold.New() // silent
		for sc := bufio.NewScanner(r); sc.Scan(); {
			x := rec{Name: sc.Text()}
			_ = t.Struct(context.Background(), &x)
			if !yield(x) {
				return
			}
		}
	}
}

// valid makes one for each that it yields.
func valid(seq iter.Seq[rec]) iter.Seq2[rec, error] {
	return func(yield func(rec, error) bool) {
		for x := range seq {
			if !yield(x, validator.New().Struct(x)) { // report
				return
			}
		}
	}
}

// decoded makes one, as soon as it is called.
func decoded(seq iter.Seq2[rec, error]) iter.Seq[rec] {
	d := form.NewDecoder() // silent
	return func(yield func(rec) bool) {
		for x, err := range seq {
			if err != nil {
				continue
			}
			_ = d.Decode(&x, x.Values)
			if !yield(x) {
				return
			}
		}
	}
}

// transform calls f for each.
func transform[A, B any](seq iter.Seq[A], f func(A) B) iter.Seq[B] {
	return func(yield func(B) bool) {
		seq(func(a A) bool { return yield(f(a)) })
	}
}

// first stops with the first.
func first(seq iter.Seq[rec]) (data []byte) {
	for x := range seq {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			log.Fatal(err)
		}
		data, _ = c.BinaryFromNative(nil, x.Name)
		break
	}
	return data
}

// pulled asks for the next one itself.
func pulled(seq iter.Seq[rec]) {
	next, stop := iter.Pull(seq)
	defer stop()
	for {
		x, ok := next()
		if !ok {
			return
		}
		q := schema.NewDecoder() // report
		_ = q.Decode(&x, x.Values)
	}
}

// firstPulled asks for one only.
func firstPulled(seq iter.Seq[rec]) {
	next, stop := iter.Pull(seq)
	defer stop()
	if x, ok := next(); ok {
		reflectx.NewMapper("db").FieldMap(reflect.ValueOf(x)) // silent
	}
}

// stopped says itself that it has enough.
func stopped(seq iter.Seq[rec]) {
	seq(func(x rec) bool {
		v := validator.New(validator.WithRequiredStructEnabled()) // silent
		_ = v.Struct(x)
		return false
	})
}

// plain makes nothing.
func plain(r io.Reader) iter.Seq[rec] {
	return func(yield func(rec) bool) {
		for sc := bufio.NewScanner(r); sc.Scan() && yield(rec{Name: sc.Text()}); {
		}
	}
}

// served goes through one for each request.
func served(w http.ResponseWriter, r *http.Request) {
	for x := range plain(r.Body) {
		p := bluemonday.NewPolicy() // report
		_, _ = w.Write([]byte(p.Sanitize(x.Name)))
	}
}

func main() {
	seq := decoded(valid(records(os.Stdin)))
	cleaned := transform(seq, func(x rec) string {
		return bluemonday.UGCPolicy().Sanitize(x.Name) // report
	})
	log.Print(slices.Collect(cleaned))
	all := slices.Values([]rec{{Name: "a"}, {Name: "b"}})
	log.Print(first(all))
	pulled(all)
	firstPulled(all)
	stopped(all)
	for _, k := range slices.Sorted(maps.Keys(map[string]int{"a": 1})) {
		m := reflectx.NewMapper("json") // report
		m.FieldMap(reflect.ValueOf(rec{Name: k}))
	}
	http.HandleFunc("/", served)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
