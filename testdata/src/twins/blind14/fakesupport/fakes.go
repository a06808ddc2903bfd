// Package fakesupport is a service with help for its tests beside it. What decides: whether a test runs the function.
package fakesupport

import (
	"context"
	"net/http/httptest"
	"testing"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// Check is for tests.
func Check(t testing.TB, x any) {
	t.Helper()
	if err := validator.New().Struct(x); err != nil { // silent
		t.Fatal(err)
	}
}

// Suite is for tests, too.
type Suite struct {
	T     *testing.T
	forms *form.Decoder
}

func (s *Suite) Decode(values map[string][]string, x any) {
	if err := form.NewDecoder().Decode(x, values); err != nil { // silent
		s.T.Error(err)
	}
}

// Each runs f for each of them.
func Each(b *testing.B, xs []any, f func(*mold.Transformer, any)) {
	for _, x := range xs {
		f(mold.New(), x) // silent
	}
	_ = httptest.NewRecorder()
}

// trimmed is no test's: the service calls it.
func trimmed(ctx context.Context, x any) error {
	return mold.New().Struct(ctx, x) // report
}

// underTest is different in a test.
func underTest(values map[string][]string, x any) error {
	if testing.Testing() {
		return nil
	}
	d := schema.NewDecoder() // report
	return d.Decode(x, values)
}
