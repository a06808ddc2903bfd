// Package keyfunc is a stub.
package keyfunc

import "context"

type Keyfunc interface{ Keyfunc(token any) (any, error) }

func NewDefault(urls []string) (Keyfunc, error) { return nil, nil }

func NewDefaultCtx(ctx context.Context, urls []string) (Keyfunc, error) { return nil, nil }
