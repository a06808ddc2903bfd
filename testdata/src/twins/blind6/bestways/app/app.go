// Package app calls the builders of another package.
package app

import (
	"context"

	"github.com/go-playground/validator/v10"
	"k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"

	"twins/blind6/bestways/lib"
)

var scheme = lib.Scheme() // silent

type pods struct{ scheme *runtime.Scheme }

func (p *pods) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	// That it is right elsewhere does not make it right here.
	s := lib.Scheme() // report
	_, err := s.New(req.Name)
	return reconcile.Result{}, err
}

type jobs struct{ scheme *runtime.Scheme }

func newJobs() *jobs { return &jobs{scheme: lib.Scheme()} } // silent

func (j *jobs) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	_, err := j.scheme.New(req.Name)
	return reconcile.Result{}, err
}

// Names is called with data, below a wrapper that is reported already.
func Names(names []string) error {
	for _, name := range names {
		v := validator.New()                                                                                // report
		if err := lib.With(func(w *validator.Validate) error { return v.Var(name, "alpha") }); err != nil { // silent: reported below
			return err
		}
	}
	return nil
}

func Main() (*pods, *jobs) { return &pods{scheme}, newJobs() }
