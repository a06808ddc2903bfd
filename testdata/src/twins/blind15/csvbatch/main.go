// Command csvbatch imports tables. What decides: whether a row, a column or the table makes it.
package main

import (
	"encoding/csv"
	"io"
	"os"
	"reflect"
	"slices"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type row struct{ Name string }

// table makes it at the head line.
func table(r *csv.Reader) error {
	var m *reflectx.Mapper
	for line := 0; ; line++ {
		rec, err := r.Read()
		if err == io.EOF {
			return nil
		}
		if line == 0 {
			m = reflectx.NewMapper(rec[0]) // silent
			continue
		}
		m.FieldMap(reflect.ValueOf(row{rec[0]}))
	}
}

// rows makes it at any line but the head.
func rows(r *csv.Reader) error {
	for line := 0; ; line++ {
		rec, err := r.Read()
		if err == io.EOF {
			return nil
		}
		if line == 0 {
			continue
		}
		m := reflectx.NewMapper("csv") // report
		m.FieldMap(reflect.ValueOf(row{rec[0]}))
	}
}

// chunks checks a hundred at once.
func chunks(all []row) error {
	v := validator.New() // silent
	for c := range slices.Chunk(all, 100) {
		for _, r := range c {
			if err := v.Struct(r); err != nil {
				return err
			}
		}
	}
	return nil
}

// chunked checks with a new one.
func chunked(all []row) error {
	for c := range slices.Chunk(all, 100) {
		v := validator.New() // report
		for _, r := range c {
			if err := v.Struct(r); err != nil {
				return err
			}
		}
	}
	return nil
}

type importer struct {
	t     *mold.Transformer
	stats map[string]int
}

func (i *importer) each(r *csv.Reader, f func(row) error) error {
	for {
		rec, err := r.Read()
		if err != nil {
			return err
		}
		if err := f(row{rec[0]}); err != nil {
			return err
		}
	}
}

func (i *importer) all(r *csv.Reader) error {
	i.t = mold.New() // silent
	return i.each(r, i.one)
}

func (i *importer) one(x row) error {
	if err := i.t.Struct(nil, &x); err != nil {
		return err
	}
	d := schema.NewDecoder() // report
	return d.Decode(&x, map[string][]string{"name": {x.Name}})
}

func (i *importer) lines(r *csv.Reader) error {
	p := bluemonday.UGCPolicy() // silent
	return i.each(r, func(x row) error {
		i.stats[p.Sanitize(x.Name)]++
		return nil
	})
}

func (i *importer) texts(r *csv.Reader) error {
	return i.each(r, func(x row) error {
		i.stats[bluemonday.UGCPolicy().Sanitize(x.Name)]++ // report
		return nil
	})
}

// Import takes a file.
func Import(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	r, i := csv.NewReader(f), &importer{stats: map[string]int{}}
	for _, step := range []func(*csv.Reader) error{rows, i.lines, i.texts} {
		if err := step(r); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	r := csv.NewReader(os.Stdin)
	_ = table(r)
	_ = new(importer).all(r)
	_ = Import(os.Args[1])
	_ = chunks(nil)
	_ = chunked([]row{{"a"}})
}
