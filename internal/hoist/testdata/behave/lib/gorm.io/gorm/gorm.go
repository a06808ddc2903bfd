// Package gorm stands in for the library: a DB whose pool is closed fails.
package gorm

import "errors"

type Dialector interface{ Name() string }

type Pool struct{ closed bool }

func (p *Pool) Close() error { p.closed = true; return nil }

type DB struct {
	pool  *Pool
	name  string
	Error error
}

func Open(d Dialector) (*DB, error) { return &DB{pool: &Pool{}, name: d.Name()}, nil }

func (db *DB) DB() (*Pool, error) { return db.pool, nil }

func (db *DB) First(dest any) error {
	if db.pool.closed {
		return errors.New("sql: database is closed")
	}
	return errors.New("found in " + db.name)
}
