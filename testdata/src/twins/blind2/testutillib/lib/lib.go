// Package lib is what others have in internal/testutil: with testing, and without.
package lib

import (
	"testing"

	"github.com/go-playground/validator/v10"
)

func MustValid(t testing.TB, v any) {
	t.Helper()
	if err := validator.New().Struct(v); err != nil { // silent
		t.Fatal(err)
	}
}

type Suite struct {
	t *testing.T
}

func (s *Suite) Check(v any) {
	if validator.New().Struct(v) != nil { // silent
		s.t.FailNow()
	}
}
