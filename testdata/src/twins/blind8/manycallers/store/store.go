// Package store has helpers that many call.
package store

import (
	"context"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/huandu/go-sqlbuilder"
)

type Item struct {
	Name string `validate:"required"`
}

// Decoder is handed out.
func Decoder() *schema.Decoder {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	return d
}

// forms is used by a method in a request, by the constructor, and by nobody in sight.
func forms() *form.Decoder {
	return form.NewDecoder() // report
}

// unused mentions it as a value.
func unused() func() *form.Decoder { return forms }

// Stored has one from the start.
type Store struct {
	f  *form.Decoder
	st *sqlbuilder.Struct
}

func Open() *Store {
	return &Store{f: forms(), st: items()}
}

// items is called by the constructor only.
func items() *sqlbuilder.Struct {
	return sqlbuilder.NewStruct(new(Item)) // silent
}

// Parse has the data.
func (s *Store) Parse(values map[string][]string) (x Item, err error) {
	err = forms().Decode(&x, values)
	return x, err
}

// Select gives the text of a query.
func (s *Store) Select() string {
	text, _ := s.st.SelectFrom("items").Build()
	return text
}

// InTx calls f at once.
func (s *Store) InTx(ctx context.Context, f func(context.Context) error) error { return f(ctx) }

// OnClose calls f when the store is closed.
func (s *Store) OnClose(f func()) { closers = append(closers, f) }

var closers []func()

func (s *Store) Close() {
	for _, f := range closers {
		f()
	}
}

// Checker is a function for others.
func Checker() func(any) error {
	return validator.New().Struct // silent
}
