// Package loop has builds that depend on what the function gets, and not on
// the iteration.
package loop

import (
	"reflect"

	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

func Rows(tag string, rows []any) {
	for _, row := range rows {
		mapper := reflectx.NewMapper(tag) // want `builds`
		_ = mapper.FieldMap(reflect.ValueOf(row))
	}
}

func InPlace(tag string, rows []any) {
	// over all rows
	for _, row := range rows {
		_ = reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(row)) // want `builds`
	}
}

// Above both loops.
func Both(tag string, table [][]any) {
	for _, rows := range table {
		for _, row := range rows {
			m := reflectx.NewMapper(tag) // want `builds`
			_ = m.FieldMap(reflect.ValueOf(row))
		}
	}
}

// Above the inner one: it depends on the outer.
func Inner(tables map[string][]any) {
	for tag, rows := range tables {
		for _, row := range rows {
			m := reflectx.NewMapper(tag) // want `builds`
			_ = m.FieldMap(reflect.ValueOf(row))
		}
	}
}

// Below the last assignment.
func Assigned(tag string, rows []any) {
	if tag == "" {
		tag = "json"
	}
rows:
	for _, row := range rows {
		m := reflectx.NewMapper(tag) // want `builds`
		if len(m.FieldMap(reflect.ValueOf(row))) == 0 {
			continue rows
		}
	}
}

// With its set-up.
func SetUp(alias string, rows []map[string][]string, dst any) {
	for _, row := range rows {
		// dec knows the alias.
		dec := schema.NewDecoder() // want `builds`
		dec.SetAliasTag(alias)
		_ = dec.Decode(dst, row)
	}
}

type config struct{ tag string }

// A pointer that may be nil is followed no earlier than before ...
func Pointer(c *config, rows []any) {
	for _, row := range rows {
		if row == nil {
			continue
		}
		m := reflectx.NewMapper(c.tag) // unfixed: fix/depends-on-function // want `builds`
		_ = m.FieldMap(reflect.ValueOf(row))
	}
}

// ... which is the case at the start of the body.
func First(c *config, rows []any) {
	for _, row := range rows {
		m := reflectx.NewMapper(c.tag) // want `builds`
		_ = m.FieldMap(reflect.ValueOf(row))
	}
}

// The name is taken above the loop.
func Taken(tag string, rows []any) {
	m := len(rows)
	for _, row := range rows {
		m := reflectx.NewMapper(tag) // want `builds`
		_ = m.FieldMap(reflect.ValueOf(row))
	}
	_ = m
}

// Two loops.
func Two(tag string, rows []any) {
	for _, row := range rows {
		m := reflectx.NewMapper(tag) // want `builds`
		_ = m.FieldMap(reflect.ValueOf(row))
	}
	for _, row := range rows {
		m := reflectx.NewMapper(tag) // want `builds`
		_ = m.FieldMap(reflect.ValueOf(row))
	}
}

// What does not depend on the function at all goes to a package variable.
func Constant(rows []any) {
	for _, row := range rows {
		constantMapper := reflectx.NewMapper("constant") // want `builds`
		_ = constantMapper.FieldMap(reflect.ValueOf(row))
	}
}

// It depends on the iteration: the twin.
func Depends(rows map[string]any) {
	for tag, row := range rows {
		m := reflectx.NewMapper(tag)
		_ = m.FieldMap(reflect.ValueOf(row))
	}
}

// Two above one loop, each with a comment behind it.
func Beside(tag string, strict bool, rows []any, forms []map[string][]string) {
	for i, row := range rows {
		columns := reflectx.NewMapper(tag) // want `builds`
		_ = columns.FieldMap(reflect.ValueOf(row))
		d := schema.NewDecoder() // want `builds`
		d.IgnoreUnknownKeys(strict)
		_ = d.Decode(row, forms[i])
	}
}
