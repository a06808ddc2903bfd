// Package mw has interceptors. What decides: whether an interceptor is made with it, or makes it for a call.
package mw

import (
	"context"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
	"google.golang.org/grpc"
)

// Rules makes one for all calls.
func Rules() grpc.UnaryServerInterceptor {
	v := validator.New() // silent
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
		if err := v.Struct(req); err != nil {
			return nil, err
		}
		return next(ctx, req)
	}
}

// Trim makes one for a call.
func Trim() grpc.UnaryServerInterceptor {
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
		t := mold.New() // report
		if err := t.Struct(ctx, req); err != nil {
			return nil, err
		}
		return next(ctx, req)
	}
}

// PerMethod has one for each method.
func PerMethod() grpc.UnaryServerInterceptor {
	var mu sync.Mutex
	all := map[string]*validator.Validate{}
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
		mu.Lock()
		v, ok := all[info.FullMethod]
		if !ok {
			v = validator.New(validator.WithRequiredStructEnabled()) // silent
			all[info.FullMethod] = v
		}
		mu.Unlock()
		_ = v.Struct(req)
		return next(ctx, req)
	}
}

// Clean is an interceptor itself.
func Clean(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	p := bluemonday.UGCPolicy() // report
	_ = p.Sanitize(info.FullMethod)
	return next(ctx, req)
}

// With is given one.
func With(v *validator.Validate) grpc.UnaryServerInterceptor {
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
		_ = v.Struct(req)
		return next(ctx, req)
	}
}
