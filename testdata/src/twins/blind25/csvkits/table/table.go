// Package table reads tables.
package table

import (
	"encoding/csv"
	"errors"
	"io"
	"iter"
)

type Row map[string]string

// Read calls fn for each row.
func Read(r io.Reader, fn func(n int, row Row) error) error {
	for row, err := range Rows(r) {
		if err != nil {
			return err
		}
		if err := fn(len(row), row); err != nil {
			return err
		}
	}
	return nil
}

// Rows is the sequence of the rows.
func Rows(r io.Reader) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		cr := csv.NewReader(r)
		head, err := cr.Read()
		if err != nil {
			yield(nil, err)
			return
		}
		for {
			rec, err := cr.Read()
			if errors.Is(err, io.EOF) {
				return
			}
			row := make(Row)
			for i, h := range head {
				if i < len(rec) {
					row[h] = rec[i]
				}
			}
			if !yield(row, err) {
				return
			}
		}
	}
}

// Head calls fn with the first row.
func Head(r io.Reader, fn func(Row) error) error {
	for row, err := range Rows(r) {
		if err != nil {
			return err
		}
		return fn(row)
	}
	return io.EOF
}

// Columns has a function for each column, which is called for each of its values.
type Columns map[string]func(string) (string, error)

// Convert runs the functions.
func (c Columns) Convert(r io.Reader) (out []Row, err error) {
	err = Read(r, func(_ int, row Row) error {
		for name, fn := range c {
			v, err := fn(row[name])
			if err != nil {
				return err
			}
			row[name] = v
		}
		out = append(out, row)
		return nil
	})
	return out, err
}

// Importer is called for a table.
type Importer interface {
	Begin() error
	Row(Row) error
	End() error
}

// Import goes through a table with an importer.
func Import(r io.Reader, im Importer) error {
	if err := im.Begin(); err != nil {
		return err
	}
	if err := Read(r, func(_ int, row Row) error { return im.Row(row) }); err != nil {
		return err
	}
	return im.End()
}
