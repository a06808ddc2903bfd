package testserved

import (
	"context"
	"net/http"
	"testing"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

// check is what each request calls.
func check(x in) error {
	if testing.Testing() {
		return nil
	}
	trimmed(&x)
	return validator.New(validator.WithRequiredStructEnabled()).Struct(x) // report
}

// trimmed is called by what each request calls.
func trimmed(x *in) { _ = mold.New().Struct(context.Background(), x) } // report

// compare is called, but by no request.
func compare(x in) error { return validator.New().Struct(x) } // silent

// demo is a handler of the service.
func demo(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // report
	_ = d.Decode(new(in), r.URL.Query())
}

// fake is a handler that tests alone have.
func fake(w http.ResponseWriter, r *http.Request) {
	p := bluemonday.UGCPolicy() // silent
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("name"))))
}

func server(t testing.TB) http.Handler {
	t.Helper()
	return http.HandlerFunc(fake)
}
