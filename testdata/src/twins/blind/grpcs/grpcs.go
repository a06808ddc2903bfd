// Package grpcs implements a generated gRPC service.
package grpcs

import (
	"context"

	"buf.build/go/protovalidate"
	"example.com/gen/alertpb"
	"github.com/go-playground/validator/v10"
	"google.golang.org/grpc"
)

type serverA struct {
	alertpb.UnimplementedAlertServiceServer
	v protovalidate.Validator
}

func newServerA() (*serverA, error) {
	v, err := protovalidate.New() // silent
	if err != nil {
		return nil, err
	}
	return &serverA{v: v}, nil
}

func (s *serverA) Create(ctx context.Context, in *alertpb.CreateRequest) (*alertpb.CreateReply, error) {
	return &alertpb.CreateReply{}, s.v.Validate(in)
}

type serverB struct {
	alertpb.UnimplementedAlertServiceServer
}

func (s *serverB) Create(ctx context.Context, in *alertpb.CreateRequest) (*alertpb.CreateReply, error) {
	v, err := protovalidate.New() // report
	if err != nil {
		return nil, err
	}
	return &alertpb.CreateReply{}, v.Validate(in)
}

func (s *serverB) Watch(in *alertpb.CreateRequest, stream alertpb.AlertService_WatchServer) error {
	return s.check(in)
}

func (s *serverB) check(in *alertpb.CreateRequest) error {
	v := validator.New() // report
	return v.Struct(in)
}

type serverC struct {
	alertpb.UnimplementedAlertServiceServer
}

func (serverC) Create(ctx context.Context, in *alertpb.CreateRequest) (*alertpb.CreateReply, error) {
	rules := defaultRules()
	return &alertpb.CreateReply{}, rules.Struct(in)
}

func defaultRules() *validator.Validate {
	v := validator.New() // report
	v.SetTagName("rule")
	return v
}

type serverD struct {
	alertpb.UnimplementedAlertServiceServer
	v *validator.Validate
}

func (s *serverD) Watch(in *alertpb.CreateRequest, stream alertpb.AlertService_WatchServer) error {
	for {
		var m alertpb.CreateRequest
		if err := stream.RecvMsg(&m); err != nil {
			return err
		}
		if err := validator.New().Struct(&m); err != nil { // report
			return err
		}
	}
}

func Register(s *grpc.Server) error {
	a, err := newServerA()
	if err != nil {
		return err
	}
	alertpb.RegisterAlertServiceServer(s, a)
	alertpb.RegisterAlertServiceServer(s, &serverB{})
	alertpb.RegisterAlertServiceServer(s, serverC{})
	alertpb.RegisterAlertServiceServer(s, &serverD{
		v: validator.New(), // silent
	})
	return nil
}
