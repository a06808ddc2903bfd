// Package endpoint stands in for the library.
package endpoint

import "context"

type Endpoint func(ctx context.Context, request any) (response any, err error)

type Middleware func(Endpoint) Endpoint
