// Package marks says by comments what cannot be seen. What decides: what is said, and where.
package marks

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type order struct{ Name string }

// tokenizer has tables that are costly.
type tokenizer struct{ table map[rune]int }

func (t *tokenizer) count(text string) (n int) {
	for _, c := range text {
		n += t.table[c]
	}
	return n
}

// newTokenizer fills the tables.
//
//mapperlint:mapper safe
func newTokenizer() *tokenizer {
	t := &tokenizer{make(map[rune]int)}
	for c := rune(0); c < 1<<16; c++ {
		t.table[c] = int(c) % 3
	}
	return t
}

// newCounter is as costly, and nobody said so.
func newCounter() *tokenizer { return &tokenizer{map[rune]int{'a': 1}} }

var words = newTokenizer() // silent

func count(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("name")
	t := newTokenizer() // report
	if t.count(text) > words.count(text) {
		w.WriteHeader(http.StatusOK)
	}
	c := newCounter() // silent: no mark
	_ = c.count(text)
}

// step is called for each message of a broker that lies elsewhere.
//
//mapperlint:request
type step func(data []byte) error

// job is like it, and is called when somebody wants it.
type job func() error

// Rule is applied to each order.
//
//mapperlint:request
type Rule interface{ Apply() error }

type trimming struct{ o *order }

func (t trimming) Apply() error {
	m := mold.New() // report
	return m.Struct(context.Background(), t.o)
}

var _ Rule = trimming{}

// Steps are for the broker.
func Steps() []step {
	p := bluemonday.UGCPolicy() // silent
	return []step{
		func(data []byte) error {
			_ = p.Sanitize(string(data))
			return nil
		},
		func(data []byte) error {
			c, err := goavro.NewCodec(`"bytes"`) // report
			if err != nil {
				return err
			}
			_, err = c.BinaryFromNative(nil, data)
			return err
		},
	}
}

var last order

// Cleanup is done when somebody wants it.
func Cleanup() job {
	return func() error {
		d := form.NewDecoder() // silent
		return d.Decode(&last, nil)
	}
}

// OnTick is called from a program in another language.
//
//mapperlint:request
func OnTick() int {
	m := reflectx.NewMapper("db") // report
	return len(m.FieldMap(reflect.ValueOf(last)))
}

// boot is called by the first request, which the proxy lets through once.
//
//mapperlint:once
func boot() error {
	return validator.New().Struct(last) // silent
}

func first(w http.ResponseWriter, r *http.Request) {
	if err := boot(); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
	var o order
	//mapperlint:ignore the page is asked for once a year
	d := schema.NewDecoder() // silent
	_ = d.Decode(&o, r.URL.Query())
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/count", count)
	m.HandleFunc("/first", first)
}
