package testish

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/go-playground/validator/v10"
)

func MustValid(t *testing.T, in any) {
	t.Helper()
	if err := validator.New().Struct(in); err != nil { // silent
		t.Fatal(err)
	}
}

func AllValid(tb testing.TB, ins ...any) {
	tb.Helper()
	for _, in := range ins {
		v := validator.New() // silent
		if err := v.Struct(in); err != nil {
			tb.Error(err)
		}
	}
}

func Server(t *testing.T) *httptest.Server {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := validator.New().Struct(order{ID: r.FormValue("id")}); err != nil { // silent
			t.Error(err)
		}
	}))
	t.Cleanup(s.Close)
	return s
}

type suite struct{ t *testing.T }

func (s *suite) valid(in any) {
	if err := validator.New().Struct(in); err != nil { // silent
		s.t.Error(err)
	}
}
