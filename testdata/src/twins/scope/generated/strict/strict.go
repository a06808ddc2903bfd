// Package strict declares the types of middleware for servers that are generated.
package strict

import (
	"context"
	"net/http"
)

type HandlerFunc func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error)

type MiddlewareFunc func(f HandlerFunc, operation string) HandlerFunc
