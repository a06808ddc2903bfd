// Package csvexports writes tables as they are read from the database. What decides: whether the export or a row of it makes what it needs; a request is no reason either.
package csvexports

import (
	"encoding/csv"
	"io"
	"net/http"
	"reflect"
	"strings"

	"github.com/go-playground/mold/v4"
	"github.com/jmoiron/sqlx/reflectx"
)

type row struct{ Name, City string }

type store interface {
	Each(table string, fn func(row) error) error
}

type Exporter struct {
	db     store
	fields *reflectx.Mapper
	trim   *mold.Transformer
}

func New(db store) *Exporter {
	e := &Exporter{db: db}
	e.fields, e.trim = reflectx.NewMapper("csv"), mold.New() // silent
	return e
}

func (e *Exporter) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	cw := csv.NewWriter(w)
	defer cw.Flush()
	quote := strings.NewReplacer("=", "'=", "+", "'+") // report
	err := e.db.Each(r.PathValue("table"), func(x row) error {
		if err := e.trim.Struct(r.Context(), &x); err != nil {
			return err
		}
		return cw.Write([]string{quote.Replace(x.Name), quote.Replace(x.City)})
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// Head writes the names of the columns.
func (e *Exporter) Head(w http.ResponseWriter, r *http.Request) {
	var names []string
	for _, f := range e.fields.TypeMap(reflect.TypeFor[row]()).Index {
		names = append(names, f.Path)
	}
	_ = csv.NewWriter(w).Write(names)
}

// Write is called by commands, which write to files.
func (e *Exporter) Write(w io.Writer, table string) error {
	cw := csv.NewWriter(w)
	defer cw.Flush()
	return e.db.Each(table, func(x row) error { return cw.Write(record(x)) })
}

func record(x row) []string {
	m := reflectx.NewMapper("csv") // report
	var out []string
	for _, f := range m.FieldMap(reflect.ValueOf(x)) {
		out = append(out, f.String())
	}
	return out
}

type list []row

func (l list) Each(_ string, fn func(row) error) error {
	for _, x := range l {
		if err := fn(x); err != nil {
			return err
		}
	}
	return nil
}

// Preview is for the first rows, which have been read already.
func (e *Exporter) Preview(w http.ResponseWriter, r *http.Request) {
	e.preview(w, list{{"Ada", "London"}})
}

func (e *Exporter) preview(w io.Writer, s store) {
	clean := newCleaner()
	_ = s.Each("", func(x row) error {
		_, err := io.WriteString(w, clean(x.Name))
		return err
	})
}

func newCleaner() func(string) string {
	rep := strings.NewReplacer("\n", " ") // report
	return rep.Replace
}
