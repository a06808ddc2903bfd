// Package recvwrap checks the messages of gRPC streams and calls. What decides: whether the interceptor makes the instance
// for each call or message, or the function that returns it does once.
package recvwrap

import (
	"context"

	"buf.build/go/protovalidate"
	"github.com/go-playground/validator/v10"
	"google.golang.org/grpc"
)

type recvEach struct{ grpc.ServerStream }

func (s recvEach) RecvMsg(m any) error {
	if err := s.ServerStream.RecvMsg(m); err != nil {
		return err
	}
	return validator.New().Struct(m) // report
}

func StreamEach(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, h grpc.StreamHandler) error {
	return h(srv, recvEach{ss})
}

type recv struct {
	grpc.ServerStream
	v *validator.Validate
}

func (s *recv) RecvMsg(m any) error {
	if err := s.ServerStream.RecvMsg(m); err != nil {
		return err
	}
	return s.v.Struct(m)
}

func StreamOnce() grpc.StreamServerInterceptor {
	v := validator.New() // silent
	return func(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, h grpc.StreamHandler) error {
		return h(srv, &recv{ss, v})
	}
}

func StreamPerCall(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, h grpc.StreamHandler) error {
	return h(srv, &recv{ServerStream: ss, v: validator.New()}) // report
}

func Unary(ctx context.Context, req any, info *grpc.UnaryServerInfo, h grpc.UnaryHandler) (any, error) {
	pv, err := protovalidate.New() // report
	if err != nil {
		return nil, err
	}
	if m, ok := req.(protovalidate.Message); ok {
		if err := pv.Validate(m); err != nil {
			return nil, err
		}
	}
	return h(ctx, req)
}

func UnaryOnce() (grpc.UnaryServerInterceptor, error) {
	pv, err := protovalidate.New(protovalidate.WithFailFast()) // silent
	if err != nil {
		return nil, err
	}
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, h grpc.UnaryHandler) (any, error) {
		if m, ok := req.(protovalidate.Message); ok {
			if err := pv.Validate(m); err != nil {
				return nil, err
			}
		}
		return h(ctx, req)
	}, nil
}

type guard struct{ v *validator.Validate }

func NewGuard() *guard { return &guard{v: validator.New()} } // silent

func (g *guard) Unary(ctx context.Context, req any, info *grpc.UnaryServerInfo, h grpc.UnaryHandler) (any, error) {
	if err := g.v.StructCtx(ctx, req); err != nil {
		return nil, err
	}
	return h(ctx, req)
}

type lateGuard struct{}

func (g *lateGuard) Unary(ctx context.Context, req any, info *grpc.UnaryServerInfo, h grpc.UnaryHandler) (any, error) {
	if err := g.check(ctx, req); err != nil {
		return nil, err
	}
	return h(ctx, req)
}

func (*lateGuard) check(ctx context.Context, req any) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	return v.StructCtx(ctx, req)
}

func wrapHandler(h grpc.UnaryHandler) grpc.UnaryHandler {
	return func(ctx context.Context, req any) (any, error) {
		if err := validator.New().Struct(req); err != nil { // report
			return nil, err
		}
		return h(ctx, req)
	}
}

func Chained(ctx context.Context, req any, info *grpc.UnaryServerInfo, h grpc.UnaryHandler) (any, error) {
	return wrapHandler(h)(ctx, req)
}

func Serve() error {
	once, err := UnaryOnce()
	if err != nil {
		return err
	}
	v := validator.New() // silent
	skip := func(ctx context.Context, req any, info *grpc.UnaryServerInfo, h grpc.UnaryHandler) (any, error) {
		if info.FullMethod != "/health" {
			if err := v.Struct(req); err != nil {
				return nil, err
			}
		}
		return h(ctx, req)
	}
	s := grpc.NewServer(grpc.ChainUnaryInterceptor(Unary, once, NewGuard().Unary, new(lateGuard).Unary, Chained, skip))
	return s.Serve(nil)
}
