// Package testkit helps tests of other packages, from a file that is no test by its name. What decides: a test may build what
// it likes; the mark of a test is that it has one in its hands.
package testkit

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/go-playground/validator/v10"
	"k8s.io/apimachinery/pkg/runtime"
)

func AssertValid(t testing.TB, x any) {
	t.Helper()
	if err := validator.New().Struct(x); err != nil { // silent: a test
		t.Fatal(err)
	}
}

func Server(t *testing.T) *httptest.Server {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v := validator.New() // silent: a test
		if err := v.Var(r.FormValue("id"), "uuid"); err != nil {
			t.Error(err)
		}
	}))
	t.Cleanup(s.Close)
	return s
}

func Each(t *testing.T, cases map[string]any) {
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if err := validator.New().Struct(c); err != nil { // silent: a test
				t.Error(err)
			}
		})
	}
}

type Suite struct {
	t *testing.T
	s *runtime.Scheme
}

func (s *Suite) Convert(in, out any) {
	sc := runtime.NewScheme() // silent: a test
	if err := sc.Convert(in, out); err != nil {
		s.t.Fatal(err)
	}
}

func Bench(b *testing.B, x any) {
	for b.Loop() {
		_ = validator.New().Struct(x) // silent: a test
	}
}

func Fuzz(f *testing.F) {
	f.Fuzz(func(t *testing.T, s string) {
		_ = validator.New().Var(s, "json") // silent: a test
	})
}
