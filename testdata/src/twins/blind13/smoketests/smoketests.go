// Package smoketests has helpers for tests beside what is tested. What decides: whether a function, or its file, is for tests.
package smoketests

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
	ctrl "sigs.k8s.io/controller-runtime"
)

type spec struct{ Name string }

type reconciler struct{ rules *validator.Validate }

func (r *reconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	s := spec{req.Name}
	t := mold.New() // report
	if err := t.Struct(ctx, &s); err != nil {
		return ctrl.Result{}, err
	}
	return ctrl.Result{}, r.rules.Struct(s)
}

// New is for programs and tests.
func New() *reconciler {
	return &reconciler{validator.New()} // silent
}

type recorder interface{ Eventf(string, ...any) }

// Check tells a recorder.
func Check(r recorder, s spec) {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	if err := v.Struct(s); err != nil {
		r.Eventf("%v", err)
	}
}

func serve(w http.ResponseWriter, r *http.Request) {
	var s spec
	d := form.NewDecoder() // report
	if d.Decode(&s, r.URL.Query()) == nil {
		_, _ = w.Write([]byte(clean(s.Name)))
	}
}

// clean is called by tests too.
func clean(text string) string {
	return bluemonday.UGCPolicy().Sanitize(text) // report
}

func Routes(m *http.ServeMux) { m.HandleFunc("/", serve) }
