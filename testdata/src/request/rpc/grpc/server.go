// Package grpc has the methods of generated servers, interceptors and streams.
package grpc

import (
	"context"

	"buf.build/go/protovalidate"
	"example.com/gen/alertpb"
	"github.com/go-playground/validator/v10"
	"google.golang.org/grpc"
)

type server struct {
	alertpb.UnimplementedAlertServiceServer
	v *validator.Validate
}

func newServer() *server { return &server{v: validator.New()} }

func (s *server) Create(ctx context.Context, in *alertpb.CreateRequest) (*alertpb.CreateReply, error) {
	pv, err := protovalidate.New() // want `protovalidate.New builds .* for every request in \(\*server\).Create`
	if err != nil {
		return nil, err
	}
	if err := pv.Validate(in); err != nil {
		return nil, err
	}
	if err := s.check(in); err != nil {
		return nil, err
	}
	return &alertpb.CreateReply{}, s.v.Struct(in)
}

func (s *server) check(in *alertpb.CreateRequest) error {
	return validator.New().Struct(in) // want `for every request in \(\*server\).Create, .*, through \(\*server\).check`
}

func (s *server) Watch(in *alertpb.CreateRequest, stream alertpb.AlertService_WatchServer) error {
	v := validator.New() // want `for every request in \(\*server\).Watch`
	return v.Struct(in)
}

// reload is no method of the service, and nobody calls it.
func (s *server) reload() { _ = validator.New().Var("x", "required") }

// full implements the interface without embedding the base: it is registered.
type full struct{ alertpb.AlertServiceServer }

func (full) Create(ctx context.Context, in *alertpb.CreateRequest) (*alertpb.CreateReply, error) {
	return nil, validator.New().Struct(in) // want `for every request in full.Create`
}

func serve(s *grpc.Server) {
	alertpb.RegisterAlertServiceServer(s, newServer())
	alertpb.RegisterAlertServiceServer(s, full{})
}

func interceptor(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	if err := validator.New().Struct(req); err != nil { // want `for every request in interceptor, a gRPC interceptor`
		return nil, err
	}
	return handler(ctx, req)
}

func interceptorOf() grpc.UnaryServerInterceptor {
	v := validator.New()
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		if err := v.Struct(req); err != nil {
			return nil, err
		}
		return handler(ctx, req)
	}
}

func interceptorInside() grpc.UnaryServerInterceptor {
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		v := validator.New() // want `for every request in function literal in interceptorInside, a gRPC interceptor`
		if err := v.Struct(req); err != nil {
			return nil, err
		}
		return handler(ctx, req)
	}
}

func streaming(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
	v := validator.New() // want `for every request in streaming`
	_ = v.Struct(srv)
	return handler(srv, ss)
}
