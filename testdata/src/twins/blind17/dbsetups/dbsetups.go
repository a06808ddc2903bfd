// Package dbsetups opens databases, and sets them up. What decides: whether it is made for the database, or for what goes there.
package dbsetups

import (
	"context"
	"database/sql"
	"fmt"
	"reflect"
	"strings"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type options struct {
	DSN   string `validate:"required"`
	Table string
}

type user struct{ Name string }

type db struct {
	*sqlx.DB
	opts  options
	codec *goavro.Codec
}

// Open is given a name.
func Open(dsn string) (*sqlx.DB, error) {
	raw, err := sql.Open("pg", dsn)
	if err != nil {
		return nil, err
	}
	d := sqlx.NewDb(raw, "pg")
	d.Mapper = reflectx.NewMapperFunc("json", strings.ToLower) // silent
	return d, nil
}

// Connect is given options, which it checks and keeps.
func Connect(opts options) (*db, error) {
	if err := validator.New().Struct(opts); err != nil { // silent
		return nil, fmt.Errorf("options: %w", err)
	}
	d, err := Open(opts.DSN)
	if err != nil {
		return nil, err
	}
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	return &db{d, opts, c}, nil
}

// Use is given a database, and sets it up.
func Use(d *sqlx.DB) {
	d.Mapper = reflectx.NewMapper("db") // silent
}

// Migrate goes through what the source spells out.
func Migrate(ctx context.Context, d *sql.DB) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // silent
	for _, stmt := range []string{"create", "alter"} {
		if err := v.Var(stmt, "required"); err != nil {
			return err
		}
		if _, err := d.ExecContext(ctx, stmt); err != nil {
			return err
		}
	}
	return nil
}

// Insert is given data.
func (d *db) Insert(ctx context.Context, u user) error {
	t := mold.New() // report
	if err := t.Struct(ctx, &u); err != nil {
		return err
	}
	_, err := d.codec.BinaryFromNative(nil, u.Name)
	return err
}

// Names is given a list.
func (d *db) Names(us []user) (n int) {
	for _, u := range us {
		n += len(reflectx.NewMapper("name").FieldMap(reflect.ValueOf(u))) // report
	}
	return n
}

// Select sets up a database for what it selects.
func Select(dsn string, dest *[]user) error {
	raw, err := sql.Open("pg", dsn)
	if err != nil {
		return err
	}
	d := sqlx.NewDb(raw, "pg")
	d.Mapper = reflectx.NewMapper("select") // report
	return d.Select(dest, "select")
}
