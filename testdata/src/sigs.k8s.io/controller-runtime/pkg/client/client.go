// Package client stands in for the library.
package client

import (
	"context"

	"k8s.io/apimachinery/pkg/runtime"
)

type Object interface{ runtime.Object }

type Options struct{ Scheme *runtime.Scheme }

type Client interface {
	Get(ctx context.Context, key string, obj Object) error
	Update(ctx context.Context, obj Object) error
	Scheme() *runtime.Scheme
}

func New(config any, options Options) (Client, error) { return nil, nil }
