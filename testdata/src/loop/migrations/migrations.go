// Package migrations has steps that each database goes through once.
package migrations

import (
	"github.com/go-playground/validator/v10"

	"gopkg.in/gormigrate.v1"
)

var all = []*gormigrate.Migration{{
	ID: "0001-check",
	Migrate: func(*gormigrate.DB) error {
		for _, row := range rows() {
			if err := validator.New().Struct(row); err != nil { // silent: loop/ever
				return err
			}
		}
		one := func(row any) error {
			return validator.New().Struct(row) // silent: loop/ever
		}
		for _, row := range rows() {
			if err := one(row); err != nil {
				return err
			}
		}
		return nil
	},
}}

// step is like one, and no migration.
type step struct {
	ID      string
	Migrate gormigrate.MigrateFunc
}

var steps = []step{{
	ID: "0001-check",
	Migrate: func(*gormigrate.DB) error {
		for _, row := range rows() {
			if err := validator.New().Struct(row); err != nil { // want `on every iteration of the loop at line \d+`
				return err
			}
		}
		return nil
	},
}}

func rows() []any { return nil }
