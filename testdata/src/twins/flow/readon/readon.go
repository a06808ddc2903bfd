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

// A parser reads on by its own position.
type parser struct {
	text string
	pos  int
	tag  string
}

func (p *parser) next() byte { p.pos++; return p.text[p.pos-1] }

func (p *parser) all(t any) {
	for p.pos < len(p.text) {
		if p.next() == '/' {
			p.tagged(t)
			p.plain(t)
		}
	}
}

func (p *parser) tagged(t any) {
	start := p.pos
	for p.pos < len(p.text) && p.next() != '/' {
	}
	m := reflectx.NewMapper(p.text[start : p.pos-1]) // silent
	_ = m.FieldMap(reflect.ValueOf(t))
}

func (p *parser) plain(t any) {
	m := reflectx.NewMapper(p.tag) // report
	_ = m.FieldMap(reflect.ValueOf(t))
}
