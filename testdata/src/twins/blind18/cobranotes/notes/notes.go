// Package notes has notes, for commands and servers. What decides: who calls it, and how often.
package notes

import (
	"context"
	"fmt"
	"io/fs"
	"path/filepath"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type Note struct {
	Title  string
	Values map[string][]string
}

// Book has notes.
type Book struct {
	notes []Note
	v     *validator.Validate
	codec *goavro.Codec
}

// Open reads them all.
func Open(dir string) (*Book, error) {
	b := &Book{v: validator.New()} // silent
	d := form.NewDecoder()         // silent
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		var n Note
		if err := d.Decode(&n, map[string][]string{"title": {path}}); err != nil {
			return err
		}
		b.notes = append(b.notes, n)
		return nil
	})
	return b, err
}

// OpenStrict makes it for each file.
func OpenStrict(dir string) (*Book, error) {
	b := new(Book)
	err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		n := Note{Title: path}
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		if v.Struct(n) == nil {
			b.notes = append(b.notes, n)
		}
		return err
	})
	return b, err
}

// Add checks with what the book has.
func (b *Book) Add(n Note) error {
	if err := b.v.Struct(n); err != nil {
		return err
	}
	b.notes = append(b.notes, n)
	return nil
}

// Trim makes one for a note.
func (b *Book) Trim(ctx context.Context, n *Note) error {
	t := mold.New() // report
	return t.Struct(ctx, n)
}

// Encode makes the codec when it is first needed.
func (b *Book) Encode(n Note) ([]byte, error) {
	if b.codec == nil {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return nil, fmt.Errorf("codec: %w", err)
		}
		b.codec = c
	}
	return b.codec.BinaryFromNative(nil, n.Title)
}

// Each calls f for each.
func (b *Book) Each(f func(Note) error) error {
	for _, n := range b.notes {
		if err := f(n); err != nil {
			return err
		}
	}
	return nil
}

// Search parses what is asked.
func (b *Book) Search(values map[string][]string) (found []Note, err error) {
	var q struct{ Title string }
	if err := queries.Decode(&q, values); err != nil {
		return nil, err
	}
	for _, n := range b.notes {
		if n.Title == q.Title {
			found = append(found, n)
		}
	}
	return found, nil
}

var queries = newQueries()

func newQueries() *schema.Decoder {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	return d
}

// Columns makes one for each note.
func Columns(ns []Note) (names []string) {
	for _, n := range ns {
		m := reflectx.NewMapper("note") // report
		for name := range m.FieldMap(reflect.ValueOf(n)) {
			names = append(names, name)
		}
	}
	return names
}
