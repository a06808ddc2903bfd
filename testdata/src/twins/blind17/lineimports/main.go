// Command lineimports imports lines of files. What decides: whether a line has it made, or the import.
package main

import (
	"bufio"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"log"
	"os"
	"reflect"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/samber/lo"
)

type row struct {
	Name   string
	Values map[string][]string
}

// lines has it before the loop.
func lines(r io.Reader) error {
	v := validator.New() // silent
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		if err := v.Struct(row{Name: sc.Text()}); err != nil {
			return err
		}
	}
	return sc.Err()
}

// records has it for the head of the table.
func records(r io.Reader) error {
	c := csv.NewReader(r)
	var m *reflectx.Mapper
	for n := 0; ; n++ {
		rec, err := c.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if n == 0 {
			m = reflectx.NewMapper("csv") // silent
			continue
		}
		m.FieldMap(reflect.ValueOf(row{Name: rec[0]}))
	}
}

// values decodes them one after the other.
func values(r io.Reader) (rows []row, err error) {
	t := mold.New() // silent
	for dec := json.NewDecoder(r); dec.More(); {
		var x row
		if err := dec.Decode(&x); err != nil {
			return nil, err
		}
		_ = t.Struct(context.Background(), &x)
		rows = append(rows, x)
	}
	return rows, nil
}

// importer has what it needs.
type importer struct{ d *schema.Decoder }

func newImporter() *importer {
	return &importer{schema.NewDecoder()} // silent
}

func (i *importer) add(x row) error { return i.d.Decode(&x, x.Values) }

// perLine makes one for a line.
func perLine(r io.Reader) error {
	for sc := bufio.NewScanner(r); sc.Scan(); {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		if err := v.Struct(row{Name: sc.Text()}); err != nil {
			return err
		}
	}
	return nil
}

// perRecord has a function that makes one.
func perRecord(r io.Reader) error {
	recs, err := csv.NewReader(r).ReadAll()
	if err != nil {
		return err
	}
	for i, rec := range recs {
		if i == 0 {
			continue
		}
		if err := parse(rec); err != nil {
			return err
		}
	}
	return nil
}

func parse(rec []string) error {
	d := form.NewDecoder() // report
	return d.Decode(new(row), map[string][]string{"name": rec})
}

// perValue maps them.
func perValue(xs []row) []string {
	return lo.Map(xs, func(x row, _ int) string {
		t := mold.New() // report
		_ = t.Struct(context.Background(), &x)
		return x.Name
	})
}

// untilEnd reads until there is no more.
func untilEnd(r *bufio.Reader) {
	for {
		s, err := r.ReadString('\n')
		if err == io.EOF {
			break
		}
		m := reflectx.NewMapper("json") // report
		m.FieldMap(reflect.ValueOf(row{Name: strings.TrimSpace(s)}))
	}
}

// perImport makes an importer for a row.
func perImport(xs []row) error {
	for _, x := range xs {
		if err := newer().add(x); err != nil {
			return err
		}
	}
	return nil
}

func newer() *importer {
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	return &importer{d}
}

func main() {
	flag.Parse()
	f, err := os.Open(flag.Arg(0))
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	rows, err := values(f)
	if err != nil {
		log.Fatal(err)
	}
	i := newImporter()
	for _, x := range rows {
		_ = i.add(x)
	}
	for _, do := range []func(io.Reader) error{lines, records, perLine, perRecord} {
		if err := do(f); err != nil {
			log.Fatal(err)
		}
	}
	untilEnd(bufio.NewReader(f))
	log.Print(perValue(rows), perImport(rows))
}
