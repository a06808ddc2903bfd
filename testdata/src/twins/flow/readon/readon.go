// Package readon hands what a loop reads on from to functions that read the rest.
package readon

import (
	"bufio"
	"database/sql"
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type table struct {
	db   *sql.DB
	tags string
}

type column struct{ name string }

func columns(db *sql.DB, t any) error {
	rows, err := db.Query("select name from columns")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := add(t, rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

func add(t any, rows *sql.Rows) error {
	var name sql.NullString
	if err := rows.Scan(&name); err != nil {
		return err
	}
	c := &column{name: name.String}
	set(t, c)
	return nil
}

func set(t any, c *column) {
	m := reflectx.NewMapper(c.name) // silent: loop/varies
	_ = m.FieldMap(reflect.ValueOf(t))
}

func lines(sc *bufio.Scanner, t any) {
	for sc.Scan() {
		line(sc, t)
	}
}

func line(sc *bufio.Scanner, t any) {
	m := reflectx.NewMapper(sc.Text()) // silent
	_ = m.FieldMap(reflect.ValueOf(t))
}

// Nothing that is read says what is built.
func checks(db *sql.DB) error {
	rows, err := db.Query("select name from columns")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := check(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

func check(rows *sql.Rows) error {
	var c column
	if err := rows.Scan(&c.name); err != nil {
		return err
	}
	return validator.New().Struct(c) // report
}

// The table is the same in each round, whatever the rows are.
func (t *table) maps(rows *sql.Rows) {
	for rows.Next() {
		t.fields(rows)
	}
}

func (t *table) fields(rows *sql.Rows) {
	m := reflectx.NewMapper(t.tags) // report
	_ = m.FieldMap(reflect.ValueOf(rows))
}
