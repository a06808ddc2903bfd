// Package unarychecks has interceptors for calls. What decides: whether the interceptor or a call of it makes what it checks with.
package unarychecks

import (
	"context"
	"regexp"
	"sync"

	"google.golang.org/grpc"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

func Validate() grpc.UnaryServerInterceptor {
	v := validator.New() // silent
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		if err := v.StructCtx(ctx, req); err != nil {
			return nil, err
		}
		return handler(ctx, req)
	}
}

func ValidateEach(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	if err := validator.New().StructCtx(ctx, req); err != nil { // report
		return nil, err
	}
	return handler(ctx, req)
}

type trimmer struct{ t *mold.Transformer }

func (t trimmer) intercept(ctx context.Context, req any, _ *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (resp any, err error) {
	if err = t.t.Struct(ctx, req); err == nil {
		resp, err = handler(ctx, req)
	}
	return resp, err
}

func Trim() grpc.UnaryServerInterceptor { return trimmer{mold.New()}.intercept } // silent

func TrimEach() grpc.UnaryServerInterceptor {
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		return trimmer{mold.New()}.intercept(ctx, req, info, handler) // report
	}
}

// Log hides what should not be seen.
func Log(print func(string)) grpc.UnaryServerInterceptor {
	hide := func(s string) string { return regexp.MustCompile(`token=\w+`).ReplaceAllString(s, "token=*") } // report
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		defer func() { print(hide(info.FullMethod)) }()
		return handler(ctx, req)
	}
}

// PerMethod has one for each method.
func PerMethod() grpc.UnaryServerInterceptor {
	var all sync.Map
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		v, ok := all.Load(info.FullMethod)
		if !ok {
			v, _ = all.LoadOrStore(info.FullMethod, validator.New()) // silent
		}
		if err := v.(*validator.Validate).Struct(req); err != nil {
			return nil, err
		}
		return handler(ctx, req)
	}
}

type textual interface{ Text() string }

// Clean looks whether there is a text at all.
func Clean(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	if t, ok := req.(textual); ok {
		if p := bluemonday.UGCPolicy(); p.Sanitize(t.Text()) != t.Text() { // report
			return nil, context.Canceled
		}
	}
	return handler(ctx, req)
}

func Server() *grpc.Server {
	return grpc.NewServer(grpc.ChainUnaryInterceptor(Validate(), ValidateEach, Trim(), TrimEach(), PerMethod(), Clean))
}
