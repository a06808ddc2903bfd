// Package interceptors has interceptors of gRPC and connect.
package interceptors

import (
	"context"

	"buf.build/go/protovalidate"
	"connectrpc.com/connect"
	"github.com/go-playground/validator/v10"
	"google.golang.org/grpc"
)

type message interface{ ProtoReflect() }

// Unary has a validator for each call.
func Unary(ctx context.Context, req any, info *grpc.UnaryServerInfo, h grpc.UnaryHandler) (any, error) {
	v, err := protovalidate.New() // report
	if err != nil {
		return nil, err
	}
	if m, ok := req.(message); ok {
		if err := v.Validate(m); err != nil {
			return nil, err
		}
	}
	return h(ctx, req)
}

// New has one for the server.
func New() (grpc.UnaryServerInterceptor, error) {
	v, err := protovalidate.New(protovalidate.WithFailFast()) // silent
	if err != nil {
		return nil, err
	}
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, h grpc.UnaryHandler) (any, error) {
		if m, ok := req.(message); ok {
			if err := v.Validate(m); err != nil {
				return nil, err
			}
		}
		return h(ctx, req)
	}, nil
}

// Checked has one for each call, in the closure.
func Checked(required bool) grpc.UnaryServerInterceptor {
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, h grpc.UnaryHandler) (any, error) {
		if required {
			if err := validator.New().Struct(req); err != nil { // report
				return nil, err
			}
		}
		return h(ctx, req)
	}
}

// A stream that checks what it receives.
type stream struct{ grpc.ServerStream }

func (s *stream) RecvMsg(m any) error {
	if err := s.ServerStream.RecvMsg(m); err != nil {
		return err
	}
	return validator.New().StructCtx(s.Context(), m) // report
}

func Stream(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, h grpc.StreamHandler) error {
	return h(srv, &stream{ss})
}

// A stream that got what it needs by its interceptor.
type kept struct {
	grpc.ServerStream
	v *validator.Validate
}

func (k *kept) RecvMsg(m any) error {
	if err := k.ServerStream.RecvMsg(m); err != nil {
		return err
	}
	return k.v.Struct(m)
}

func KeptStream() grpc.StreamServerInterceptor {
	v := validator.New() // silent
	return func(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, h grpc.StreamHandler) error {
		return h(srv, &kept{ss, v})
	}
}

// One for each stream.
func EachStream(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, h grpc.StreamHandler) error {
	return h(srv, &kept{ServerStream: ss, v: validator.New()}) // report
}

// Connect.
func Connect(next connect.UnaryFunc) connect.UnaryFunc {
	return func(ctx context.Context, r connect.AnyRequest) (connect.AnyResponse, error) {
		v := validator.New() // report
		if err := v.StructCtx(ctx, r.Any()); err != nil {
			return nil, connect.NewError(connect.CodeInvalidArgument, err)
		}
		return next(ctx, r)
	}
}

func ConnectOnce(next connect.UnaryFunc) connect.UnaryFunc {
	v := validator.New() // silent
	return func(ctx context.Context, r connect.AnyRequest) (connect.AnyResponse, error) {
		if err := v.StructCtx(ctx, r.Any()); err != nil {
			return nil, connect.NewError(connect.CodeInvalidArgument, err)
		}
		return next(ctx, r)
	}
}

// Interceptors as methods of something with a constructor.
type set struct {
	v   protovalidate.Validator
	err error
}

func newSet() *set {
	s := &set{}
	s.v, s.err = protovalidate.New() // silent
	return s
}

func (s *set) unary(ctx context.Context, req any, info *grpc.UnaryServerInfo, h grpc.UnaryHandler) (any, error) {
	m, ok := req.(message)
	if !ok {
		return h(ctx, req)
	}
	if err := s.v.Validate(m); err != nil {
		return nil, err
	}
	return s.again(ctx, m, h)
}

func (s *set) again(ctx context.Context, m message, h grpc.UnaryHandler) (any, error) {
	v, _ := protovalidate.New(protovalidate.WithFailFast()) // report
	if err := v.Validate(m); err != nil {
		return nil, err
	}
	return h(ctx, m)
}

// Mirror: it is for the messages of the request.
func (s *set) typed(ctx context.Context, req any, info *grpc.UnaryServerInfo, h grpc.UnaryHandler) (any, error) {
	m, ok := req.(message)
	if !ok {
		return h(ctx, req)
	}
	v, err := protovalidate.New(protovalidate.WithMessages(m)) // silent
	if err == nil {
		err = v.Validate(m)
	}
	return m, err
}

func Serve() error {
	u, err := New()
	if err != nil {
		return err
	}
	s := newSet()
	return grpc.NewServer(grpc.ChainUnaryInterceptor(u, Unary, Checked(true), s.unary, s.typed)).Serve(nil)
}
