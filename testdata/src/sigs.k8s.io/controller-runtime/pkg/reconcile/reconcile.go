// Package reconcile stands in for the library.
package reconcile

import "context"

type Request struct{ Name, Namespace string }

type Result struct{ Requeue bool }

type Reconciler interface {
	Reconcile(context.Context, Request) (Result, error)
}
