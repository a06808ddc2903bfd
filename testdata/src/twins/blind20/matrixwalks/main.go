// Command matrixwalks goes through rows and columns. What decides: whether there is another round of any loop behind what is made.
package main

import (
	"context"
	"log"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type cell struct{ Name string }

type grid [][]cell

func load(name string) grid {
	_, _ = os.ReadFile(name)
	return nil
}

// firstBad stops at the first.
func firstBad(g grid) *cell {
outer:
	for y := range g {
		for x := range g[y] {
			if g[y][x].Name != "" {
				continue
			}
			v := validator.New() // silent
			if v.Struct(g[y][x]) != nil {
				return &g[y][x]
			}
			break outer
		}
	}
	return nil
}

// firstOfRow stops at the first of a row, and goes on with the next row.
func firstOfRow(g grid) (bad []cell) {
	for _, row := range g {
		for _, c := range row {
			if c.Name != "" {
				continue
			}
			t := mold.New() // report
			if t.Struct(context.Background(), &c) != nil {
				bad = append(bad, c)
			}
			break
		}
	}
	return bad
}

func nextRow(g grid) {
rows:
	for _, row := range g {
		for _, c := range row {
			d := form.NewEncoder() // report
			if _, err := d.Encode(c); err != nil {
				continue rows
			}
		}
	}
}

// jump leaves both loops by a jump.
func jump(g grid) {
	for _, row := range g {
		for _, c := range row {
			if c.Name == "total" {
				p := bluemonday.UGCPolicy() // silent
				p.Sanitize(c.Name)
				goto done
			}
		}
	}
done:
	log.Print("done")
}

// jumpBack begins a row again.
func jumpBack(g grid) {
	y := 0
row:
	if y == len(g) {
		return
	}
	for _, c := range g[y] {
		if c.Name == "total" {
			m := reflectx.NewMapper("db") // report
			m.FieldMap(reflect.ValueOf(c))
			y++
			goto row
		}
	}
	y++
	goto row
}

// walk goes on as long as it is told to.
func walk(g grid, f func(cell) bool) {
	for _, row := range g {
		for _, c := range row {
			if !f(c) {
				return
			}
		}
	}
}

func walked(g grid) {
	walk(g, func(c cell) bool {
		if c.Name == "" {
			return true
		}
		e := form.NewEncoder() // silent
		_, _ = e.Encode(c)
		return false
	})
	walk(g, func(c cell) bool {
		if c.Name == "" {
			return false
		}
		e := schema.NewDecoder() // report
		_ = e.Decode(&c, nil)
		return true
	})
}

func main() {
	g := load(os.Args[1])
	log.Print(firstBad(g), firstOfRow(g))
	nextRow(g)
	jump(g)
	jumpBack(g)
	walked(g)
}
