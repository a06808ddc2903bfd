// Package testmains is a service that brings its test harness along. What decides: whether a function tests or serves, not what its file
// imports or its name says.
package testmains

import (
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"k8s.io/apimachinery/pkg/runtime"
)

// NewServer serves for a test.
func NewServer(t testing.TB) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		// A server that lives as long as a test.
		if validator.New().Var(r.FormValue("id"), "uuid") != nil { // silent
			t.Error("bad id")
		}
	}))
	t.Cleanup(s.Close)
	return s
}

// Cases runs the same check over a table.
func Cases(t *testing.T, inputs []string) {
	for _, in := range inputs {
		t.Run(in, func(t *testing.T) {
			// For each case of a test.
			if !regexp.MustCompile(`^\w+$`).MatchString(in) { // silent
				t.Fatal(in)
			}
		})
	}
}

// Scheme gives a scheme to a benchmark, in each of its rounds.
func Scheme(b *testing.B) {
	for b.Loop() {
		s := runtime.NewScheme() // silent
		_, _ = s.New("Pod")
	}
}

// TestMain runs before and after all tests.
func TestMain(m *testing.M) {
	for _, name := range []string{"DB", "QUEUE"} {
		if validator.New().Var(os.Getenv(name), "url") != nil { // silent
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// fake stands in for the store of a test.
type fake struct {
	t     testing.TB
	saved []any
}

func (f *fake) save(v any) {
	// The receiver belongs to a test.
	if err := validator.New().Struct(v); err != nil { // silent
		f.t.Fatal(err)
	}
	f.saved = append(f.saved, v)
}

// TestConnection is a handler behind a button of the settings page; this file imports testing for others.
func TestConnection(w http.ResponseWriter, r *http.Request) {
	if validator.New().Var(r.FormValue("url"), "url") != nil { // report
		w.WriteHeader(http.StatusBadRequest)
	}
}

// MockMode serves with canned answers, in production too; it only asks whether this is a test.
func MockMode(w http.ResponseWriter, r *http.Request) {
	if testing.Testing() {
		return
	}
	var q struct{ Mode string }
	if schema.NewDecoder().Decode(&q, r.URL.Query()) != nil { // report
		w.WriteHeader(http.StatusBadRequest)
	}
}
