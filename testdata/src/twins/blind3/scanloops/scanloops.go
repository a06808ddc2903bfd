// Package scanloops reads records until there are no more. What decides: whether the construction is repeated with the
// reading, or the importer, which is made once, has it.
package scanloops

import (
	"archive/tar"
	"bufio"
	"database/sql"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type record struct{ ID, Name string }

type importer struct {
	v *validator.Validate
	m *reflectx.Mapper
}

func newImporter() *importer {
	return &importer{
		v: validator.New(),           // silent
		m: reflectx.NewMapper("csv"), // silent
	}
}

var Default = newImporter()

func (im *importer) Lines(r io.Reader) error {
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		v := validator.New() // report
		if err := v.Var(sc.Text(), "json"); err != nil {
			return err
		}
	}
	return sc.Err()
}

func (im *importer) JSON(r io.Reader) error {
	dec := json.NewDecoder(r)
	for dec.More() {
		var rec record
		if err := dec.Decode(&rec); err != nil {
			return err
		}
		if err := validator.New().Struct(rec); err != nil { // report
			return err
		}
	}
	return nil
}

func (im *importer) CSV(r io.Reader) error {
	cr := csv.NewReader(r)
	for {
		row, err := cr.Read()
		if errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		m := reflectx.NewMapper("csv") // report
		var rec record
		for name, f := range m.FieldMap(reflect.ValueOf(&rec)) {
			_ = name
			f.SetString(row[0])
		}
	}
}

func (im *importer) XML(r io.Reader) error {
	dec := xml.NewDecoder(r)
	for tok, err := dec.Token(); err == nil; tok, err = dec.Token() {
		if el, ok := tok.(xml.StartElement); ok {
			var rec record
			_ = dec.DecodeElement(&rec, &el)
			_ = validator.New().Struct(rec) // report
		}
	}
	return nil
}

func (im *importer) Rows(rows *sql.Rows) error {
	defer rows.Close()
	for rows.Next() {
		var rec record
		if err := rows.Scan(&rec.ID, &rec.Name); err != nil {
			return err
		}
		if err := valid(rec); err != nil {
			return err
		}
	}
	return rows.Err()
}

func valid(rec record) error {
	v := validator.New() // report
	return v.Struct(rec)
}

func (im *importer) Tar(tr *tar.Reader) error {
next:
	h, err := tr.Next()
	if err == io.EOF {
		return nil
	}
	if err != nil {
		return err
	}
	v := validator.New() // report
	if v.Var(h.Name, "filepath") == nil {
		goto next
	}
	return errors.New(h.Name)
}

// Those of the importer.

func (im *importer) LinesOnce(r io.Reader) error {
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		if err := im.v.Var(sc.Text(), "json"); err != nil {
			return err
		}
	}
	return sc.Err()
}

type loop struct {
	in  *bufio.Scanner
	out chan record
}

func (l *loop) run() {
	v := validator.New() // silent
	for l.in.Scan() {
		rec := record{Name: l.in.Text()}
		if v.Struct(rec) == nil {
			l.out <- rec
		}
	}
}

func Start() <-chan record {
	l := &loop{bufio.NewScanner(os.Stdin), make(chan record)}
	go l.run()
	return l.out
}

type reader struct {
	*csv.Reader
	v *validator.Validate
}

func newReader(r io.Reader) *reader {
	v := validator.New() // silent
	return &reader{csv.NewReader(r), v}
}

func (r *reader) Next() (record, error) {
	row, err := r.Read()
	if err != nil {
		return record{}, err
	}
	rec := record{row[0], row[1]}
	return rec, r.v.Struct(rec)
}

func Open(r io.Reader) *reader { return newReader(r) }
