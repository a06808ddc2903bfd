// Package kratosmw has middleware of an RPC framework: functions of functions. What decides: on which level one is made.
package kratosmw

import (
	"context"

	"buf.build/go/protovalidate"
	"github.com/go-kratos/kratos/v2/middleware"
	"github.com/go-playground/validator/v10"
)

func Validator() middleware.Middleware {
	// Once for the middleware.
	v := validator.New() // silent
	return func(next middleware.Handler) middleware.Handler {
		return func(ctx context.Context, req any) (any, error) {
			if err := v.StructCtx(ctx, req); err != nil {
				return nil, err
			}
			return next(ctx, req)
		}
	}
}

func Late() middleware.Middleware {
	return func(next middleware.Handler) middleware.Handler {
		return func(ctx context.Context, req any) (any, error) {
			// For each request.
			if err := validator.New().StructCtx(ctx, req); err != nil { // report
				return nil, err
			}
			return next(ctx, req)
		}
	}
}

func Proto() middleware.Middleware {
	return func(next middleware.Handler) middleware.Handler {
		return func(ctx context.Context, req any) (any, error) {
			if m, ok := req.(protovalidate.Message); ok {
				// For each message.
				v, err := protovalidate.New() // report
				if err != nil {
					return nil, err
				}
				if err := v.Validate(m); err != nil {
					return nil, err
				}
			}
			return next(ctx, req)
		}
	}
}

func After(next middleware.Handler) middleware.Handler {
	return func(ctx context.Context, req any) (reply any, err error) {
		defer func() {
			if err == nil {
				// In what is deferred by each request.
				err = validator.New().Struct(reply) // report
			}
		}()
		return next(ctx, req)
	}
}

type options struct {
	v *validator.Validate
}

type Option func(*options)

func With(v *validator.Validate) Option { return func(o *options) { o.v = v } }

func Server(opts ...Option) middleware.Middleware {
	// The default, once for the middleware.
	o := &options{v: validator.New()} // silent
	for _, opt := range opts {
		opt(o)
	}
	return func(next middleware.Handler) middleware.Handler {
		return func(ctx context.Context, req any) (any, error) {
			if err := o.v.Struct(req); err != nil {
				return nil, err
			}
			return next(ctx, req)
		}
	}
}

func ServerLate(opts ...Option) middleware.Middleware {
	return func(next middleware.Handler) middleware.Handler {
		return func(ctx context.Context, req any) (any, error) {
			// The default, for each request.
			o := &options{v: validator.New()} // report
			for _, opt := range opts {
				opt(o)
			}
			if err := o.v.Struct(req); err != nil {
				return nil, err
			}
			return next(ctx, req)
		}
	}
}

func selector(match func(op string) bool, m middleware.Middleware) middleware.Middleware {
	return func(next middleware.Handler) middleware.Handler {
		return func(ctx context.Context, req any) (any, error) {
			if match("x") {
				return m(next)(ctx, req)
			}
			return next(ctx, req)
		}
	}
}

func wrapEach(next middleware.Handler) middleware.Handler {
	// The selector calls the middleware for each request.
	v := validator.New() // report
	return func(ctx context.Context, req any) (any, error) {
		if err := v.Struct(req); err != nil {
			return nil, err
		}
		return next(ctx, req)
	}
}

func Stack() middleware.Middleware {
	return middleware.Chain(Validator(), Late(), Proto(), After, Server(), ServerLate(),
		selector(func(op string) bool { return op != "" }, wrapEach))
}
