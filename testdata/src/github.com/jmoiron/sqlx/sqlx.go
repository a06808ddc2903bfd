// Package sqlx stands in for the library.
package sqlx

import "github.com/jmoiron/sqlx/reflectx"

type DB struct {
	Mapper *reflectx.Mapper
}

func NewDb(db any, driverName string) *DB                       { return &DB{} }
func (db *DB) MapperFunc(mf func(string) string)                {}
func (db *DB) Get(dest any, query string, args ...any) error    { return nil }
func (db *DB) Select(dest any, query string, args ...any) error { return nil }
