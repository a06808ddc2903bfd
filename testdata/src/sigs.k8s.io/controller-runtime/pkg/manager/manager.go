// Package manager stands in for the library.
package manager

import (
	"context"

	"k8s.io/apimachinery/pkg/runtime"
)

type Runnable interface {
	Start(context.Context) error
}

type RunnableFunc func(context.Context) error

func (r RunnableFunc) Start(ctx context.Context) error { return r(ctx) }

type Manager interface {
	Add(Runnable) error
	Start(ctx context.Context) error
	GetScheme() *runtime.Scheme
}
