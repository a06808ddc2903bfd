// Package streams has the methods of streaming services.
package streams

import (
	"example.com/gen/alertpb"
	"github.com/go-playground/validator/v10"
	"google.golang.org/grpc"
)

type server struct {
	alertpb.UnimplementedAlertServiceServer
}

func (s *server) Watch(in *alertpb.CreateRequest, stream alertpb.AlertService_WatchServer) error {
	for {
		var m alertpb.CreateRequest
		if err := stream.RecvMsg(&m); err != nil {
			return err
		}
		if err := validator.New().Struct(&m); err != nil { // want `for every request in .*\(\*server\).Watch`
			return err
		}
	}
}

// A wrapper around a stream.
type wrapped struct {
	grpc.ServerStream
	v *validator.Validate
}

func (w *wrapped) RecvMsg(m any) error {
	if err := w.ServerStream.RecvMsg(m); err != nil {
		return err
	}
	return validator.New().Struct(m) // want `for every request in \(\*wrapped\).RecvMsg`
}

func (w *wrapped) SendMsg(m any) error { return w.v.Struct(m) }

// What the handler does with the stream is done when the call ends.
func intercept(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
	return handler(srv, &wrapped{ServerStream: ss, v: validator.New()}) // want `for every request in intercept`
}

func interceptor() grpc.StreamServerInterceptor {
	v := validator.New()
	return func(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
		return handler(srv, &wrapped{ServerStream: ss, v: v})
	}
}
