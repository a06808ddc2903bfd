// Package chain puts things around calls.
package chain

import (
	"context"

	"google.golang.org/grpc"
)

// Check has each request checked.
func Check(check func(context.Context, any) error) grpc.UnaryServerInterceptor {
	return func(ctx context.Context, req any, _ *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		if err := check(ctx, req); err != nil {
			return nil, err
		}
		return handler(ctx, req)
	}
}

// CheckWith asks mk, once, for what checks.
func CheckWith(mk func() func(context.Context, any) error) grpc.UnaryServerInterceptor {
	return Check(mk())
}

// CheckBy asks mk for each method, when the first call of it comes.
func CheckBy(mk func(method string) func(any) error) grpc.UnaryServerInterceptor {
	checks := make(map[string]func(any) error)
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		c, ok := checks[info.FullMethod]
		if !ok {
			c = mk(info.FullMethod)
			checks[info.FullMethod] = c
		}
		if err := c(req); err != nil {
			return nil, err
		}
		return handler(ctx, req)
	}
}

// Tell tells which method is called.
func Tell(tell func(method string)) grpc.UnaryServerInterceptor {
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		defer tell(info.FullMethod)
		return handler(ctx, req)
	}
}

// Turn turns responses into others.
func Turn(turn func(any) any) grpc.UnaryServerInterceptor {
	return func(ctx context.Context, req any, _ *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		resp, err := handler(ctx, req)
		if err != nil {
			return nil, err
		}
		return turn(resp), nil
	}
}
