package testkits

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

// Run serves as long as the test.
func Run(t testing.TB, check func(item) error) *httptest.Server {
	t.Helper()
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		d := form.NewDecoder() // silent
		var x item
		if err := d.Decode(&x, r.URL.Query()); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		if err := check(x); err != nil {
			t.Error(err)
		}
	}))
	t.Cleanup(srv.Close)
	return srv
}

// Valid fails the test for each that is not.
func Valid(t testing.TB, items ...item) {
	t.Helper()
	for _, x := range items {
		if err := validator.New().Struct(x); err != nil { // silent
			t.Fatal(err)
		}
	}
}

// Suite has a state.
type Suite struct {
	t     testing.TB
	Items []item
}

func NewSuite(t testing.TB) *Suite { return &Suite{t: t} }

func (s *Suite) Clean() []string {
	var texts []string
	for _, x := range s.Items {
		texts = append(texts, bluemonday.UGCPolicy().Sanitize(x.Name)) // silent
	}
	return texts
}
