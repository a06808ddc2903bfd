// Package handler stands for the package of the same path.
package handler

import (
	"context"

	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

type MapFunc func(context.Context, client.Object) []reconcile.Request

type EventHandler interface{ Create(ctx context.Context) }

func EnqueueRequestsFromMapFunc(fn MapFunc) EventHandler { return nil }
