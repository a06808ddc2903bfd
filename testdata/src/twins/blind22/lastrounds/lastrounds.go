// Command lastrounds has loops with conditions. What decides: whether the condition holds again after the round that makes it.
package main

import (
	"bufio"
	"context"
	"fmt"
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

type row struct{ Name string }

type cursor struct {
	rows []row
	at   int
	done bool
}

func (c *cursor) more() bool { return !c.done && c.at < len(c.rows) }

func (c *cursor) next() row {
	r := c.rows[c.at]
	c.at++
	return r
}

func (c *cursor) stop() { c.done = true }

func checkOne(c *cursor) {
	for c.more() {
		r := c.next()
		if r.Name == "" {
			continue
		}
		v := validator.New() // silent
		_ = v.Struct(r)
		c.stop()
	}
}

func checkAll(c *cursor) {
	for c.more() {
		r := c.next()
		if r.Name == "" {
			c.stop()
			continue
		}
		v := validator.New() // report
		_ = v.Struct(r)
	}
}

func trim(rows []row) {
	for again := true; again; again = false {
		t := mold.New() // silent
		for i := range rows {
			_ = t.Struct(context.Background(), &rows[i])
		}
	}
}

// trimUntil does it again as long as something changes.
func trimUntil(rows []row) {
	for changed := true; changed; {
		changed = false
		t := mold.New() // report
		for i := range rows {
			old := rows[i].Name
			_ = t.Struct(context.Background(), &rows[i])
			changed = changed || old != rows[i].Name
		}
	}
}

func clean(rows []row) {
	for n := 1; n > 0; n-- {
		p := bluemonday.UGCPolicy() // silent
		rows[0].Name = p.Sanitize(rows[0].Name)
	}
}

func export(rows []row) {
	for rest := rows; len(rest) > 0; rest = rest[1:] {
		e := form.NewEncoder() // report
		_, _ = e.Encode(rest[0])
	}
}

func exportHead(rows []row) {
	for rest := rows; len(rest) > 0; rest = nil {
		e := form.NewEncoder() // silent
		_, _ = e.Encode(rest[0])
	}
}

func fields(rows []row) {
	for range [1]struct{}{} {
		m := reflectx.NewMapper("csv") // silent
		for _, r := range rows {
			_ = m.TypeMap(reflect.TypeOf(r))
		}
	}
}

func encode(rows []row) {
	for _, name := range []string{"first", "second"} {
		c, _ := goavro.NewCodec(`"string"`) // report
		for _, r := range rows {
			_, _ = c.BinaryFromNative(nil, name+r.Name)
		}
	}
}

func decode(lines *bufio.Scanner) {
	for ok := lines.Scan(); ok; ok = ok && lines.Scan() {
		if !strings.HasPrefix(lines.Text(), "#") {
			d := schema.NewDecoder() // silent
			_ = d.Decode(&row{}, map[string][]string{"name": {lines.Text()}})
			ok = false
		}
	}
}

func main() {
	c := &cursor{}
	lines := bufio.NewScanner(os.Stdin)
	decode(lines)
	for lines.Scan() {
		c.rows = append(c.rows, row{lines.Text()})
	}
	checkOne(c)
	checkAll(&cursor{rows: c.rows})
	trim(c.rows)
	trimUntil(c.rows)
	clean(c.rows)
	export(c.rows)
	exportHead(c.rows)
	fields(c.rows)
	encode(c.rows)
	fmt.Println(len(c.rows))
}
