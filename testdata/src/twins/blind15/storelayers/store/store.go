// Package store keeps what others hand over. What decides: whether its callers, in another package, keep what it makes.
package store

import (
	"reflect"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

// Store is what others see.
type Store interface{ Save(x any) error }

type sql struct{ m *reflectx.Mapper }

func (s *sql) Save(x any) error {
	s.m.FieldMap(reflect.ValueOf(x))
	return nil
}

// Open makes one.
func Open(tag string) Store {
	return &sql{reflectx.NewMapper(tag)} // silent: its callers decide
}

// Default is for all.
var Default = Open("db") // silent: the constructor is called elsewhere

// Checked wraps one.
func Checked(s Store) Store {
	v := validator.New() // silent: its callers decide
	return saver(func(x any) error {
		if err := v.Struct(x); err != nil {
			return err
		}
		return s.Save(x)
	})
}

type saver func(x any) error

func (f saver) Save(x any) error { return f(x) }

// Memory makes what it needs for each.
type Memory struct{ all []any }

func (m *Memory) Save(x any) error {
	if err := mold.New().Struct(nil, x); err != nil { // report
		return err
	}
	m.all = append(m.all, x)
	return nil
}

// Import calls the function for each line.
func Import(lines []string, f func(line string) error) error {
	for _, l := range lines {
		if err := f(l); err != nil {
			return err
		}
	}
	return nil
}

// Do calls it once.
func Do(f func() error) error { return f() }
