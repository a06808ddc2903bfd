// Command rowrounds imports rows. What decides: whether only the first of the rounds makes it, or each.
package main

import (
	"bufio"
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"reflect"
	"strings"
	"text/template"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type row struct {
	Line int
	Name string
}

func read(in io.Reader) (rows []row, err error) {
	cr := csv.NewReader(in)
	for {
		rec, err := cr.Read()
		if err == io.EOF {
			return rows, nil
		}
		if err != nil {
			return nil, err
		}
		line, _ := cr.FieldPos(0)
		rows = append(rows, row{line, rec[0]})
	}
}

func check(rows []row) (bad int) {
	var v *validator.Validate
	for i, r := range rows {
		if i == 0 {
			v = validator.New() // silent
		}
		if v.Struct(r) != nil {
			bad++
		}
	}
	return bad
}

func trim(rows []row) error {
	first := true
	var t *mold.Transformer
	for i := range rows {
		if first {
			t = mold.New() // silent
		}
		first = false
		if err := t.Struct(context.Background(), &rows[i]); err != nil {
			return err
		}
	}
	return nil
}

// clean says that each of them is the first.
func clean(rows []row) {
	for i := range rows {
		first := true
		var p *bluemonday.Policy
		if first {
			p = bluemonday.UGCPolicy() // report
			first = false
		}
		rows[i].Name = p.Sanitize(rows[i].Name)
	}
}

func encode(rows []row) (out [][]byte) {
	var c *goavro.Codec
	for n := len(rows); n > 0; n-- {
		if n == len(rows) {
			c, _ = goavro.NewCodec(`"string"`) // silent
		}
		b, _ := c.BinaryFromNative(nil, rows[n-1].Name)
		out = append(out, b)
	}
	return out
}

// encodeAll tells the last one apart, and makes one for all others.
func encodeAll(rows []row) (out []map[string][]string) {
	e := form.NewEncoder() // silent
	for i, r := range rows {
		if i < len(rows)-1 {
			e = form.NewEncoder() // report
		}
		m, _ := e.Encode(r)
		out = append(out, m)
	}
	return out
}

func fields(rows []row) (n int) {
	var m *reflectx.Mapper
	done := 0
	for _, r := range rows {
		if done == 0 {
			m = reflectx.NewMapper("csv") // silent
		}
		done++
		n += len(m.TypeMap(reflect.TypeOf(r)).Index)
	}
	return n
}

// print asks for something that stays as it is through all rounds.
func print(rows []row, header bool) {
	for _, r := range rows {
		var t *template.Template
		if !header {
			t = template.Must(template.New("row").Parse("{{.Line}} {{.Name}}\n")) // report
		} else {
			t = template.Must(template.New("row").Parse("{{.Name}}\n")) // report
		}
		_ = t.Execute(os.Stdout, r)
	}
}

// pick counts what it has decoded, which is none of the rounds that failed.
func pick(lines []string) (n int) {
	var d *schema.Decoder
	for sc := bufio.NewScanner(strings.NewReader(strings.Join(lines, "\n"))); sc.Scan(); {
		if d == nil {
			d = schema.NewDecoder() // silent
		}
		if d.Decode(&row{}, map[string][]string{"name": {sc.Text()}}) == nil {
			n++
		}
	}
	return n
}

func main() {
	rows, err := read(os.Stdin)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if err := trim(rows); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	clean(rows)
	print(rows, len(os.Args) > 1)
	fmt.Println(check(rows), len(encode(rows)), len(encodeAll(rows)), fields(rows), pick(os.Args))
}
