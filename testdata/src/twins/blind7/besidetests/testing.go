package besidetests

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	jsoniter "github.com/json-iterator/go"
)

// serviceFor makes a service for one test.
func serviceFor(t *testing.T) *service {
	t.Helper()
	return newService(validator.New()) // silent
}

// checkAll makes rules for each case of a test.
func checkAll(t testing.TB, orders ...order) {
	t.Helper()
	for _, o := range orders {
		if err := validator.New().Struct(o); err != nil { // silent
			t.Error(err)
		}
	}
}

// fakeServer answers in tests.
func fakeServer(t *testing.T) *httptest.Server {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var o order
		_ = form.NewDecoder().Decode(&o, r.URL.Query()) // silent
		out, _ := jsoniter.Config{}.Froze().Marshal(o)  // silent
		_, _ = w.Write(out)
	}))
	t.Cleanup(s.Close)
	return s
}
