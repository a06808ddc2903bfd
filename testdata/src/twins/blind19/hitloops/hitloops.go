// Command hitloops looks for what there is once. What decides: whether the loop ends with the first that is found.
package main

import (
	"context"
	"os"
	"reflect"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

type row struct{ Name string }

func has(s string) bool { return strings.HasPrefix(s, "x") }

func byCondition(rows []row) (v *validator.Validate) {
	for i := 0; i < len(rows) && v == nil; i++ {
		if has(rows[i].Name) {
			v = validator.New() // silent
			_ = v.Struct(rows[i])
		}
	}
	return v
}

func byMinus(rows []row) {
	for i := range rows {
		left := len(rows)
		if !has(rows[i].Name) {
			left--
			continue
		}
		_ = mold.New().Struct(context.Background(), &rows[i]) // silent
		if left > 0 {
			break
		}
		panic("none")
	}
}

func byEnd(rows []row) {
	for i := 0; i < len(rows); i++ {
		if r := rows[i]; has(r.Name) {
			_ = form.NewDecoder().Decode(&r, nil) // silent
			i = len(rows)
		}
	}
}

func bySlice(rows []row) {
	for rest := rows; len(rest) > 0; {
		r := rest[0]
		rest = rest[1:]
		if has(r.Name) {
			_ = schema.NewDecoder().Decode(&r, nil) // silent
			rest = nil
		}
	}
}

func byDone(rows []row) (n int) {
	done := false
	for _, r := range rows {
		if done || !has(r.Name) {
			continue
		}
		done = true
		n = len(reflectx.NewMapper("db").FieldMap(reflect.ValueOf(r))) // silent
	}
	return n
}

func goesOn(rows []row) (v *validator.Validate) {
	for i := 0; i < len(rows) && (v == nil || i > 0); i++ {
		if has(rows[i].Name) {
			v = validator.New(validator.WithRequiredStructEnabled()) // report
			_ = v.Struct(rows[i])
		}
	}
	return v
}

func takesBack(rows []row) (n int) {
	done := false
	for _, r := range rows {
		if done = false; done || !has(r.Name) {
			continue
		}
		n += len(reflectx.NewMapper("json").FieldMap(reflect.ValueOf(r))) // report
		done = true
	}
	return n
}

func skipsOne(rows []row) {
	for i := 0; i < len(rows); i++ {
		if r := rows[i]; has(r.Name) {
			_ = form.NewDecoder().Decode(&r, nil) // report
			i++
		}
	}
}

func shortens(rows []row) {
	for rest := rows; len(rest) > 0; {
		r := rest[0]
		if has(r.Name) {
			_ = schema.NewDecoder().Decode(&r, nil) // report
		}
		rest = rest[1:]
	}
}

func main() {
	var rows []row
	for _, a := range os.Args[1:] {
		rows = append(rows, row{a})
	}
	byCondition(rows)
	byMinus(rows)
	byEnd(rows)
	bySlice(rows)
	byDone(rows)
	goesOn(rows)
	takesBack(rows)
	skipsOne(rows)
	shortens(rows)
}
