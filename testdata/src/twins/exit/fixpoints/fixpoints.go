// Command fixpoints has loops that go on while their flag is set. There is one round if no round sets it again.
package main

import (
	"context"
	"os"
	"strings"

	"github.com/go-playground/mold/v4"
)

type row struct{ Name string }

func once(rows []row) {
	for more := true; more; {
		more = false
		t := mold.New() // silent
		for i := range rows {
			_ = t.Struct(context.Background(), &rows[i])
		}
	}
}

func last(rows []row) {
	for more := true; more; {
		t := mold.New() // silent
		for i := range rows {
			_ = t.Struct(context.Background(), &rows[i])
		}
		more = false
	}
}

func changed(rows []row) {
	for changed := true; changed; {
		changed = false
		t := mold.New() // report
		for i := range rows {
			old := rows[i].Name
			_ = t.Struct(context.Background(), &rows[i])
			if old != rows[i].Name {
				changed = true
			}
		}
	}
}

func joined(rows []row) {
	changed := true
	for changed {
		changed = false
		t := mold.New() // report
		for i := range rows {
			old := rows[i].Name
			_ = t.Struct(context.Background(), &rows[i])
			changed = changed || strings.TrimSpace(old) != rows[i].Name
		}
	}
}

func again(rows []row) {
	for again := true; again; {
		again = false
		t := mold.New() // silent
		if err := t.Struct(context.Background(), &rows[0]); err != nil {
			again = true
		}
	}
}

func main() {
	var rows []row
	for _, a := range os.Args {
		rows = append(rows, row{a})
	}
	once(rows)
	last(rows)
	changed(rows)
	joined(rows)
	again(rows)
}
