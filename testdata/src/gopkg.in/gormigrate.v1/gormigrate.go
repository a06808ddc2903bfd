// Package gormigrate stands in for the library.
package gormigrate

type DB struct{}

type MigrateFunc func(*DB) error

type Migration struct {
	ID       string
	Migrate  MigrateFunc
	Rollback MigrateFunc
}
