// Package runnables hands objects with a Start method to a manager.
package runnables

import (
	"context"

	"github.com/go-playground/validator/v10"
	"memoised/runnables/work"
	"sigs.k8s.io/controller-runtime/pkg/manager"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

type cleaner struct {
	cfg work.Config
	in  chan work.Config
}

func (c *cleaner) Start(ctx context.Context) error {
	v := validator.New()
	if err := v.Struct(c.cfg); err != nil {
		return err
	}
	for {
		select {
		case <-ctx.Done():
			return nil
		case x := <-c.in:
			_ = v.Struct(x)
		}
	}
}

type busy struct{ in chan work.Config }

func (b *busy) Start(ctx context.Context) error {
	for {
		select {
		case <-ctx.Done():
			return nil
		case x := <-b.in:
			_ = validator.New().Struct(x) // want `on every iteration of the loop at line \d+ of \(\*busy\).Start`
		}
	}
}

func setup(mgr manager.Manager, all []manager.Runnable) error {
	if err := mgr.Add(&cleaner{}); err != nil {
		return err
	}
	if err := mgr.Add(&work.Worker{}); err != nil {
		return err
	}
	if err := mgr.Add(&busy{}); err != nil {
		return err
	}
	for _, r := range all {
		if err := mgr.Add(r); err != nil {
			return err
		}
	}
	return nil
}

// A reconciler that starts what it checks, each time.
type reconciler struct{ w *checker }

func (r *reconciler) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	return reconcile.Result{}, r.w.Start(ctx)
}

type checker struct{ cfg work.Config }

func (c *checker) Start(ctx context.Context) error {
	return validator.New().Struct(c.cfg) // want `for every reconcile in \(\*reconciler\).Reconcile`
}
