// Package sdktest helps those who test with package sdk.
package sdktest

import (
	"context"
	"testing"

	"github.com/go-playground/validator/v10"

	"twins/blind11/sdkkit/sdk"
)

// Valid fails the test if x is not.
func Valid(t testing.TB, x any) {
	t.Helper()
	c, err := sdk.New() // silent
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Check(context.Background(), x); err != nil {
		t.Error(err)
	}
	for range 3 {
		if err := validator.New().Struct(x); err != nil { // silent
			t.Error(err)
		}
	}
}
