// Command foundbreaks looks for something. What decides: whether the loop is left once it has been made.
package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"reflect"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type row struct {
	Name string
	Tags []string
}

func firstValid(rows []row) error {
	for _, r := range rows {
		if r.Name == "" {
			continue
		}
		v := validator.New() // silent
		return v.Struct(r)
	}
	return io.EOF
}

func lastValid(rows []row) (err error) {
	for _, r := range rows {
		if r.Name == "" {
			continue
		}
		v := validator.New() // report
		if err = v.Struct(r); err == nil {
			continue
		}
	}
	return err
}

func trimTagged(rows []row, tag string) {
search:
	for i := range rows {
		for _, t := range rows[i].Tags {
			if t == tag {
				tr := mold.New() // silent
				_ = tr.Struct(context.Background(), &rows[i])
				break search
			}
		}
	}
}

// trimEach leaves the inner of the loops alone.
func trimEach(rows []row, tag string) {
	for i := range rows {
		for _, t := range rows[i].Tags {
			if t == tag {
				tr := mold.New() // report
				_ = tr.Struct(context.Background(), &rows[i])
				break
			}
		}
	}
}

func clean(rows []row) string {
	var i int
	for i = 0; i < len(rows); i++ {
		if strings.Contains(rows[i].Name, "<") {
			p := bluemonday.UGCPolicy() // silent
			rows[i].Name = p.Sanitize(rows[i].Name)
			i = len(rows)
		}
	}
	return fmt.Sprint(i)
}

func export(rows []row) (m map[string][]string) {
	for n, found := 0, false; n < len(rows) && !found; n++ {
		if rows[n].Name != "" {
			e := form.NewEncoder() // silent
			m, _ = e.Encode(rows[n])
			found = true
		}
	}
	return m
}

// exportAll finds, and goes on.
func exportAll(rows []row) (found bool) {
	for n := 0; n < len(rows); n++ {
		if rows[n].Name != "" {
			e := form.NewEncoder() // report
			_, err := e.Encode(rows[n])
			found = found || err == nil
		}
	}
	return found
}

func fields(rows []row) {
	for _, r := range rows {
		switch r.Name {
		case "stop":
			m := reflectx.NewMapper("csv") // silent
			_ = m.TypeMap(reflect.TypeOf(r))
			return
		case "go":
			d := schema.NewDecoder() // report
			_ = d.Decode(&r, map[string][]string{"name": r.Tags})
			break
		}
	}
}

func encode(rows []row) {
	for _, r := range rows {
		c, err := goavro.NewCodec(`"string"`) // report
		if err != nil {
			break
		}
		_, _ = c.BinaryFromNative(nil, r.Name)
	}
}

func main() {
	var rows []row
	for sc := bufio.NewScanner(os.Stdin); sc.Scan(); {
		f := strings.Fields(sc.Text())
		rows = append(rows, row{sc.Text(), f})
	}
	fmt.Println(firstValid(rows), lastValid(rows), clean(rows), export(rows), exportAll(rows))
	trimTagged(rows, "x")
	trimEach(rows, "y")
	fields(rows)
	encode(rows)
}
