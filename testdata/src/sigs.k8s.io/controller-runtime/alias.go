// Package controllerruntime stands in for the library.
package controllerruntime

import (
	"sigs.k8s.io/controller-runtime/pkg/manager"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

type (
	Request = reconcile.Request
	Result  = reconcile.Result
	Manager = manager.Manager
	Options struct{ Scheme any }
)

func NewManager(config any, options Options) (Manager, error) { return nil, nil }

type Builder struct{}

func NewControllerManagedBy(m Manager) *Builder          { return &Builder{} }
func (b *Builder) For(object any) *Builder               { return b }
func (b *Builder) Complete(r reconcile.Reconciler) error { return nil }
