// Package wazero is a stub.
package wazero

import "context"

type Module interface{ Name() string }

// A Runtime has one module of each name.
type Runtime interface {
	Instantiate(ctx context.Context, code []byte) (Module, error)
}

func NewRuntime(ctx context.Context) Runtime { return nil }
