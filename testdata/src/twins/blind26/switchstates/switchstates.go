// Package switchstates reconciles objects in states. What decides: which case a later call comes to.
package switchstates

import (
	"context"

	"k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

type phase int

const (
	fresh phase = iota
	ready
	stale
)

type pods struct {
	phase  phase
	scheme *runtime.Scheme
}

func (p *pods) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	switch p.phase {
	case fresh:
		p.scheme = runtime.NewScheme() // silent
		p.phase = ready
	case ready:
	}
	return reconcile.Result{}, p.scheme.Convert(req.Name, req.Namespace)
}

type jobs struct {
	phase  phase
	scheme *runtime.Scheme
}

func (j *jobs) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	switch j.phase {
	case fresh:
		j.phase = ready
		fallthrough
	case ready:
		j.scheme = runtime.NewScheme() // report
	}
	return reconcile.Result{}, j.scheme.Convert(req.Name, req.Namespace)
}

type nodes struct {
	scheme *runtime.Scheme
}

func (n *nodes) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	switch {
	case n.scheme != nil:
	case req.Name == "":
		return reconcile.Result{}, nil
	default:
		n.scheme = runtime.NewScheme() // silent
	}
	return reconcile.Result{}, n.scheme.Convert(req.Name, req.Namespace)
}

type services struct {
	phase  phase
	scheme *runtime.Scheme
}

func (s *services) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	switch s.phase {
	case fresh, stale:
		s.scheme = runtime.NewScheme() // report
		s.phase = stale
	}
	return reconcile.Result{}, s.scheme.Convert(req.Name, req.Namespace)
}

type secrets struct {
	scheme any
}

func (s *secrets) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	switch sch := s.scheme.(type) {
	case nil:
		s.scheme = runtime.NewScheme() // silent
	case *runtime.Scheme:
		return reconcile.Result{}, sch.Convert(req.Name, req.Namespace)
	}
	return reconcile.Result{Requeue: true}, nil
}

type claims struct {
	scheme any
}

func (c *claims) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	switch sch := c.scheme.(type) {
	case *runtime.Scheme:
		return reconcile.Result{}, sch.Convert(req.Name, req.Namespace)
	default:
		return reconcile.Result{}, runtime.NewScheme().Convert(req.Name, req.Namespace) // report
	}
}

type rooms struct {
	schemes [3]*runtime.Scheme
	at      int
}

func (r *rooms) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	switch r.schemes[1] {
	case nil:
		r.schemes[1] = runtime.NewScheme() // silent
	}
	return reconcile.Result{}, r.schemes[1].Convert(req.Name, req.Namespace)
}
