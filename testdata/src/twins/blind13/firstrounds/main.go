// Command firstrounds imports rows. What decides: whether it is made in one round alone.
package main

import (
	"bufio"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"log"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"github.com/spf13/cobra"
)

type row struct{ Name string }

func checkRows(rows []row) error {
	var v *validator.Validate
	for i, x := range rows {
		if i == 0 {
			v = validator.New() // silent
		}
		if err := v.Struct(x); err != nil {
			return err
		}
	}
	return nil
}

func trimRows(rows []row) {
	var t *mold.Transformer
	first := true
	for i := range rows {
		if first {
			t = mold.New() // silent
			first = false
		}
		_ = t.Struct(context.Background(), &rows[i])
	}
}

func countColumns(rows []row) (n int) {
	var m *reflectx.Mapper
	for i := range rows {
		switch i {
		case 0:
			m = reflectx.NewMapper("csv") // silent
		default:
			n++
		}
		n += len(m.FieldMap(reflect.ValueOf(rows[i])))
	}
	return n
}

func cleanLines(in io.Reader) {
	var p *bluemonday.Policy
	lines := 0
	for s := bufio.NewScanner(in); s.Scan(); {
		if lines++; lines == 1 {
			p = bluemonday.UGCPolicy() // silent
		}
		log.Println(p.Sanitize(s.Text()))
	}
}

func decodeRecords(in *csv.Reader) error {
	var header []string
	var d *form.Decoder
	for {
		rec, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if header == nil {
			header = rec
			d = form.NewDecoder() // silent
			continue
		}
		var x row
		if err := d.Decode(&x, map[string][]string{header[0]: rec}); err != nil {
			return err
		}
	}
}

// encodeRest makes one for each but the first.
func encodeRest(rows []row) error {
	for i, x := range rows {
		if i != 0 {
			c, err := goavro.NewCodec(`"string"`) // report
			if err != nil {
				return err
			}
			if _, err := c.BinaryFromNative(nil, x.Name); err != nil {
				return err
			}
		}
	}
	return nil
}

// sample looks at one in a hundred.
func sample(rows []row) {
	for i, x := range rows {
		if i%100 == 0 {
			v := validator.New(validator.WithRequiredStructEnabled()) // report
			log.Println(v.Struct(x))
		}
	}
}

// renewed says in each round that it is the first.
func renewed(rows []row) {
	for _, x := range rows {
		first := true
		if first {
			d := schema.NewDecoder() // report
			log.Println(d.Decode(&x, map[string][]string{"name": {x.Name}}))
		}
	}
}

func main() {
	cmd := &cobra.Command{Use: "import", RunE: func(cmd *cobra.Command, args []string) error {
		var rows []row
		for _, a := range args {
			rows = append(rows, row{a})
		}
		trimRows(rows)
		cleanLines(os.Stdin)
		sample(rows)
		renewed(rows)
		log.Println(countColumns(rows))
		return errors.Join(checkRows(rows), encodeRest(rows), decodeRecords(csv.NewReader(os.Stdin)))
	}}
	if err := cmd.Execute(); err != nil {
		os.Exit(1)
	}
}
