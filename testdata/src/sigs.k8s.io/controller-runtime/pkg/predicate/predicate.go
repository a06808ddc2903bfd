// Package predicate stands for the package of the same path.
package predicate

import (
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/event"
)

type Funcs struct {
	CreateFunc func(event.CreateEvent) bool
	UpdateFunc func(event.UpdateEvent) bool
}

func NewPredicateFuncs(filter func(object client.Object) bool) Funcs { return Funcs{} }
