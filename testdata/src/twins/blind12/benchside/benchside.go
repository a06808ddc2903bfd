// Package benchside has helpers for the tests of its users beside what it does itself. What decides: whether the function, or its file, is test code;
// not what it is called.
package benchside

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type Order struct{ Name string }

// Check is what the service does, and what AssertValid does in a test.
func Check(o Order) error {
	return validator.New().Struct(o) // report
}

type Handler struct{ strict *validator.Validate }

func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var o Order
	d := form.NewDecoder() // report
	if err := d.Decode(&o, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if Check(o) != nil || h.strict.Struct(o) != nil {
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
}

func New() *Handler {
	return &Handler{strict: validator.New(validator.WithRequiredStructEnabled())} // silent
}

// MockTrimmer is called like something for tests. The demo of the service uses it.
type MockTrimmer struct{}

// TestTrim is not a test.
func (MockTrimmer) TestTrim(ctx context.Context, o *Order) error {
	return mold.New().Struct(ctx, o) // report
}

// T has the methods of a test's handle that somebody needed, and is none.
type T interface{ Log(args ...any) }

// Logged writes to whatever logs.
func Logged(t T, text string) {
	t.Log(bluemonday.UGCPolicy().Sanitize(text)) // report
}

func decodeFixture(o *Order, values map[string][]string) error {
	return schema.NewDecoder().Decode(o, values) // report
}

// Fixture is what the demo shows.
func Fixture(w http.ResponseWriter, r *http.Request) {
	var o Order
	if err := decodeFixture(&o, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}
