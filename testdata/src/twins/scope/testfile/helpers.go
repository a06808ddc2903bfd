package testfile

import (
	"testing"

	"github.com/go-playground/validator/v10"
)

// MustBeValid is for tests of importers.
func MustBeValid(t *testing.T, o Order) {
	t.Helper()
	if err := validator.New().Struct(o); err != nil { // silent
		t.Fatal(err)
	}
}

func MustAll(t testing.TB, list []Order) {
	for _, o := range list {
		if err := validator.New().Struct(o); err != nil { // silent
			t.Error(err)
		}
	}
}

func newOrder(tb testing.TB, item string) Order {
	o := Order{item}
	check := func() error { return validator.New().Struct(o) } // silent
	if err := check(); err != nil {
		tb.Fatal(err)
	}
	return o
}

type suite struct{ t *testing.T }

func (s suite) check(o Order) {
	if err := validator.New().Struct(o); err != nil { // silent
		s.t.Fatal(err)
	}
}
