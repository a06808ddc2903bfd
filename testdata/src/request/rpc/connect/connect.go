// Package connect has Connect handlers and interceptors.
package connect

import (
	"context"

	"connectrpc.com/connect"
	"github.com/go-playground/validator/v10"
)

type in struct{ Name string }

type out struct{ ID string }

type server struct{ v *validator.Validate }

func newServer() *server { return &server{v: validator.New()} }

func (s *server) Create(ctx context.Context, req *connect.Request[in]) (*connect.Response[out], error) {
	if err := validator.New().Struct(req.Msg); err != nil { // want `for every request in \(\*server\).Create, .*Connect handler`
		return nil, connect.NewError(connect.CodeInvalidArgument, err)
	}
	return connect.NewResponse(&out{}), nil
}

func (s *server) Update(ctx context.Context, req *connect.Request[in]) (*connect.Response[out], error) {
	if err := s.v.Struct(req.Msg); err != nil {
		return nil, connect.NewError(connect.CodeInvalidArgument, err)
	}
	return connect.NewResponse(&out{}), nil
}

func (s *server) List(ctx context.Context, req *connect.Request[in], stream *connect.ServerStream[out]) error {
	v := validator.New() // want `for every request in \(\*server\).List, .*Connect handler`
	return v.Struct(req.Msg)
}

func interceptor() connect.UnaryInterceptorFunc {
	v := validator.New()
	return func(next connect.UnaryFunc) connect.UnaryFunc {
		return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
			if err := v.Struct(req.Any()); err != nil {
				return nil, err
			}
			return next(ctx, req)
		}
	}
}

func interceptorInside() connect.UnaryInterceptorFunc {
	return func(next connect.UnaryFunc) connect.UnaryFunc {
		return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
			v := validator.New() // want `for every request in function literal in interceptorInside, .*Connect interceptor`
			if err := v.Struct(req.Any()); err != nil {
				return nil, err
			}
			return next(ctx, req)
		}
	}
}
