package functype

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	ctrl "sigs.k8s.io/controller-runtime"
)

// starter is what a manager runs, once.
type starter func(ctx context.Context) error

func (f starter) Start(ctx context.Context) error { return f(ctx) }

// page is what a server runs, for each request.
type page func(r *http.Request) error

func (f page) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := f(r); err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// asker is what anybody runs.
type asker func(x any) error

func (f asker) Ask(x any) error { return f(x) }

type site struct{ all []in }

func (s *site) heat(ctx context.Context) error {
	t := mold.New() // silent
	return t.Struct(ctx, s)
}

func (s *site) each(ctx context.Context) error {
	for i := range s.all {
		t := mold.New() // report
		if err := t.Struct(ctx, &s.all[i]); err != nil {
			return err
		}
	}
	return nil
}

func (s *site) show(r *http.Request) error {
	d := form.NewDecoder() // report
	return d.Decode(s, nil)
}

func (s *site) ask(x any) error {
	v := validator.New() // report
	return v.Struct(x)
}

func Setup(mgr ctrl.Manager, m *http.ServeMux, s *site) (interface{ Ask(x any) error }, error) {
	if err := mgr.Add(starter(s.heat)); err != nil {
		return nil, err
	}
	m.Handle("/", page(s.show))
	return asker(s.ask), mgr.Add(starter(s.each))
}
