// Package gorm stands in for the library.
package gorm

import (
	"context"
	"database/sql"
)

type DB struct{ Error error }

type Config struct{ PrepareStmt, SkipDefaultTransaction bool }

type Dialector interface{ Name() string }

type callbacks struct{}

type processor struct{}

type callback struct{}

func Open(d Dialector, opts ...any) (*DB, error)              { return nil, nil }
func (db *DB) DB() (*sql.DB, error)                           { return nil, nil }
func (db *DB) Table(name string, args ...any) *DB             { return db }
func (db *DB) Count(n *int64) *DB                             { return db }
func (db *DB) Callback() *callbacks                           { return nil }
func (db *DB) WithContext(ctx context.Context) *DB            { return db }
func (db *DB) Find(dest any) *DB                              { return db }
func (c *callbacks) Create() *processor                       { return nil }
func (p *processor) Before(name string) *callback             { return nil }
func (p *processor) Register(name string, fn func(*DB)) error { return nil }
func (c *callback) Register(name string, fn func(*DB)) error  { return nil }
