// Package manager stands in for the library.
package manager

import (
	"context"

	"sigs.k8s.io/controller-runtime/pkg/cluster"
)

type Runnable interface {
	Start(context.Context) error
}

type RunnableFunc func(context.Context) error

func (r RunnableFunc) Start(ctx context.Context) error { return r(ctx) }

type Manager interface {
	Add(Runnable) error
	cluster.Cluster
	Start(ctx context.Context) error
}
