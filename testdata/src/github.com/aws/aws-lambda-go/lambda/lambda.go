// Package lambda stands in for the library.
package lambda

import "context"

func Start(handler any)                            {}
func StartWithOptions(handler any, options ...any) {}

type Handler interface {
	Invoke(ctx context.Context, payload []byte) ([]byte, error)
}

func StartHandler(handler Handler) {}
