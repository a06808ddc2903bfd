// Package streams serves streams of gRPC. What decides: whether the server of the streams keeps the instance.
package streams

import (
	"context"
	"io"

	pb "example.com/gen/alertpb"

	"buf.build/go/protovalidate"
	"github.com/go-playground/validator/v10"
	"github.com/jackc/pgx/v5/pgtype"
	"google.golang.org/grpc"
)

type server struct {
	pb.UnimplementedAlertServiceServer
	pv protovalidate.Validator
	v  *validator.Validate
}

func newServer() (*server, error) {
	// Kept by the server.
	pv, err := protovalidate.New() // silent
	if err != nil {
		return nil, err
	}
	// The same.
	return &server{pv: pv, v: validator.New()}, nil // silent
}

func (s *server) Watch(req *pb.CreateRequest, stream pb.AlertService_WatchServer) error {
	// For each stream, that is for each call.
	v := validator.New() // report
	for {
		if err := stream.RecvMsg(req); err != nil {
			return err
		}
		if err := v.Struct(req); err != nil {
			return err
		}
		// For each message of it.
		pv, err := protovalidate.New() // report
		if err != nil {
			return err
		}
		if err := pv.Validate(req); err != nil {
			return err
		}
	}
}

func (s *server) Create(ctx context.Context, req *pb.CreateRequest) (*pb.CreateReply, error) {
	if err := s.pv.Validate(req); err != nil {
		return nil, err
	}
	return &pb.CreateReply{}, s.store(ctx, req)
}

func (s *server) store(ctx context.Context, req *pb.CreateRequest) error {
	// A helper of each call.
	m := pgtype.NewMap() // report
	_, err := m.Encode(25, 0, req.Name, nil)
	return err
}

func pump(stream grpc.ServerStream) error {
	for {
		var req pb.CreateRequest
		err := stream.RecvMsg(&req)
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		// For each message.
		if err := validator.New().Struct(&req); err != nil { // report
			return err
		}
	}
}

type wrapped struct {
	grpc.ServerStream
	v *validator.Validate
}

func (w *wrapped) RecvMsg(m any) error {
	if err := w.ServerStream.RecvMsg(m); err != nil {
		return err
	}
	return w.v.Struct(m)
}

func Interceptor() grpc.StreamServerInterceptor {
	// Once.
	v := validator.New() // silent
	return func(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, h grpc.StreamHandler) error {
		return h(srv, &wrapped{ss, v})
	}
}

func Each() grpc.StreamServerInterceptor {
	return func(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, h grpc.StreamHandler) error {
		// For each stream.
		return h(srv, &wrapped{ss, validator.New()}) // report
	}
}

func Run(g *grpc.Server) error {
	s, err := newServer()
	if err != nil {
		return err
	}
	pb.RegisterAlertServiceServer(g, s)
	return nil
}
