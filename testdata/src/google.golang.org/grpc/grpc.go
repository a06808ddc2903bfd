// Package grpc stands in for the library.
package grpc

import "context"

type ServiceDesc struct{ ServiceName string }

type ServiceRegistrar interface {
	RegisterService(desc *ServiceDesc, impl any)
}

type Server struct{}

type ServerOption interface{ apply() }

func NewServer(opt ...ServerOption) *Server                          { return &Server{} }
func (s *Server) RegisterService(desc *ServiceDesc, impl any)        {}
func (s *Server) Serve(lis any) error                                { return nil }
func ChainUnaryInterceptor(i ...UnaryServerInterceptor) ServerOption { return nil }

type UnaryHandler func(ctx context.Context, req any) (any, error)

type UnaryServerInfo struct{ FullMethod string }

type UnaryServerInterceptor func(ctx context.Context, req any, info *UnaryServerInfo, handler UnaryHandler) (resp any, err error)

type ServerStream interface {
	Context() context.Context
	SendMsg(m any) error
	RecvMsg(m any) error
}

type StreamServerInfo struct{ FullMethod string }

type StreamHandler func(srv any, stream ServerStream) error

type StreamServerInterceptor func(srv any, ss ServerStream, info *StreamServerInfo, handler StreamHandler) error

type ClientConnInterface interface {
	Invoke(ctx context.Context, method string, args, reply any) error
}
