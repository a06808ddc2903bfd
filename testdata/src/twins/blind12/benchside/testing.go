package benchside

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

// AssertValid is for tests.
func AssertValid(t testing.TB, o Order) {
	t.Helper()
	if err := Check(o); err != nil {
		t.Error(err)
	}
	if err := validator.New(validator.WithPrivateFieldValidation()).Struct(o); err != nil { // silent
		t.Error(err)
	}
}

// Suite holds the handle.
type Suite struct{ T *testing.T }

// Serve has it in its receiver.
func (s Suite) Serve(h http.Handler, cases map[string]Order) {
	for name, want := range cases {
		s.T.Run(name, func(t *testing.T) {
			rec := httptest.NewRecorder()
			h.ServeHTTP(rec, httptest.NewRequest(http.MethodGet, "/?name="+want.Name, nil))
			var got Order
			d := form.NewDecoder() // silent
			if d.Decode(&got, rec.Header()) != nil || got != want {
				t.Errorf("got %v", got)
			}
		})
	}
}

// Echo is a server for tests: its file imports testing.
func Echo() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write([]byte(bluemonday.NewPolicy().Sanitize(r.URL.Path))) // silent
	})
}
