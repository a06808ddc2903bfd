// Package tbhelpers helps tests, and has a handler beside. What decides: whether a test can be seen.
package tbhelpers

import (
	"reflect"
	"testing"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type in struct{ Name string }

// Valid is for tests.
func Valid(t *testing.T, xs ...in) {
	t.Helper()
	for _, x := range xs {
		if err := validator.New().Struct(x); err != nil { // silent
			t.Fatal(err)
		}
	}
}

// Trimmed is for tests and benchmarks.
func Trimmed(tb testing.TB, x in) in {
	tb.Helper()
	if err := mold.New().Struct(nil, &x); err != nil { // silent
		tb.Fatal(err)
	}
	return x
}

// suite is what tests embed.
type suite struct {
	t *testing.T
	m *reflectx.Mapper
}

func (s *suite) Row(x in) {
	s.m = reflectx.NewMapper("db") // silent
	s.m.FieldMap(reflect.ValueOf(x))
}

// Cases runs a table.
func Cases(t *testing.T, cases map[string]in) {
	for name, x := range cases {
		t.Run(name, func(t *testing.T) {
			d := form.NewDecoder() // silent
			if d.Decode(&x, nil) != nil {
				t.Fail()
			}
		})
	}
}
