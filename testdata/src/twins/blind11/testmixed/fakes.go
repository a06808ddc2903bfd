package testmixed

import (
	"context"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
)

type fakeClock int64

func (c fakeClock) Now() int64 { return int64(c) }

// NewTest makes a server for a test.
func NewTest(t *testing.T, items ...item) *httptest.Server {
	t.Helper()
	s := New(fakeClock(0))
	s.hook = func(x *item) error {
		v := validator.New() // silent
		return v.Struct(x)
	}
	for i := range items {
		clean(&items[i])
		if err := trim(context.Background(), &items[i]); err != nil {
			t.Fatal(err)
		}
	}
	srv := httptest.NewServer(s)
	t.Cleanup(srv.Close)
	return srv
}

// fakeBackend answers as the real one would.
type fakeBackend struct{}

func (fakeBackend) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // silent
	if err := d.Decode(&item{}, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}
