package harnessed

import (
	"net/http/httptest"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// StartServer is for tests of other packages.
func StartServer(t *testing.T) *httptest.Server {
	t.Helper()
	for range 3 {
		if validator.New().Var("a", "alpha") != nil { // silent
			t.Fatal("alpha")
		}
	}
	srv := httptest.NewServer(New())
	t.Cleanup(srv.Close)
	return srv
}

// Query decodes what a test sends.
func Query(tb testing.TB, values map[string][]string) (p product) {
	tb.Helper()
	if err := schema.NewDecoder().Decode(&p, values); err != nil { // silent
		tb.Fatal(err)
	}
	return p
}
