package tbhelpers

import (
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

// Check has nothing of a test.
func Check(x in) error {
	v := validator.New() // report
	return v.Struct(x)
}

// fake is a server that tests may start, and others too.
func fake(w http.ResponseWriter, r *http.Request) {
	p := bluemonday.UGCPolicy() // report
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("n"))))
}

// t looks like a test's, by its name only.
type t struct{}

func (t) Fatal(args ...any) {}

func Assert(t t, x in) {
	if err := validator.New().Struct(x); err != nil { // report
		t.Fatal(err)
	}
}

func Routes(m *http.ServeMux) { m.HandleFunc("/", fake) }
