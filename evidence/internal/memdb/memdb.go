// Package memdb is a database driver whose queries all answer with one order:
// what the figures need of a database is that it costs next to nothing.
package memdb

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"io"

	"github.com/mapperlint/mapperlint/evidence/internal/order"
)

// Open returns a database handle of its own.
func Open() *sql.DB { return sql.OpenDB(connector{}) }

// Driver returns the driver, for libraries that open it by name.
func Driver() driver.Driver { return connector{} }

type connector struct{}

func (connector) Connect(context.Context) (driver.Conn, error) { return conn{}, nil }
func (connector) Driver() driver.Driver                        { return connector{} }
func (connector) Open(string) (driver.Conn, error)             { return conn{}, nil }

type conn struct{}

func (conn) Prepare(string) (driver.Stmt, error) { return stmt{}, nil }
func (conn) Close() error                        { return nil }
func (conn) Begin() (driver.Tx, error)           { return tx{}, nil }

type tx struct{}

func (tx) Commit() error   { return nil }
func (tx) Rollback() error { return nil }

type stmt struct{}

func (stmt) Close() error                               { return nil }
func (stmt) NumInput() int                              { return -1 }
func (stmt) Exec([]driver.Value) (driver.Result, error) { return driver.ResultNoRows, nil }
func (stmt) Query([]driver.Value) (driver.Rows, error)  { return &rows{}, nil }

type rows struct{ done bool }

func (*rows) Columns() []string { return order.Columns() }
func (*rows) Close() error      { return nil }

func (r *rows) Next(dest []driver.Value) error {
	if r.done {
		return io.EOF
	}
	r.done = true
	for i, v := range values() {
		dest[i] = v
	}
	return nil
}

func values() []driver.Value {
	o := order.New()
	return []driver.Value{
		o.ID, o.Customer, o.Email, o.Street, o.City, o.Country,
		int64(o.Items), o.Total, o.Paid, o.Note,
	}
}

// Rows are the answer to one query, for libraries that scan any such type.
type Rows struct{ row int }

// Columns returns the names of the columns.
func (*Rows) Columns() ([]string, error) { return order.Columns(), nil }

// Next reports whether there is another row: there is one.
func (r *Rows) Next() bool { r.row++; return r.row == 1 }

// NextResultSet reports whether there is another result: there is one.
func (*Rows) NextResultSet() bool { return false }

// Err returns nil.
func (*Rows) Err() error { return nil }

// Close returns nil.
func (*Rows) Close() error { return nil }

// Scan copies the row to dest.
func (*Rows) Scan(dest ...any) error {
	o := order.New()
	from := []any{o.ID, o.Customer, o.Email, o.Street, o.City, o.Country, o.Items, o.Total, o.Paid, o.Note}
	for i, d := range dest {
		switch d := d.(type) {
		case *string:
			*d = from[i].(string)
		case *int:
			*d = from[i].(int)
		case *float64:
			*d = from[i].(float64)
		case *bool:
			*d = from[i].(bool)
		default:
			return fmt.Errorf("column %d: a %T", i, d)
		}
	}
	return nil
}
