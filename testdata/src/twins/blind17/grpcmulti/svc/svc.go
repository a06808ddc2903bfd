// Package svc implements a service. What decides: whether the server, or a call, has it made.
package svc

import (
	"context"
	"reflect"

	"example.com/gen/alertpb"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"google.golang.org/grpc"

	"twins/blind17/grpcmulti/mw"
)

type server struct {
	alertpb.UnimplementedAlertServiceServer
	m     *reflectx.Mapper
	codec *goavro.Codec
	p     *bluemonday.Policy
}

func newServer() (*server, error) {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	return &server{m: reflectx.NewMapper("db"), codec: c}, nil // silent
}

func (s *server) Create(ctx context.Context, req *alertpb.CreateRequest) (*alertpb.CreateReply, error) {
	s.m.FieldMap(reflect.ValueOf(req))
	if err := check(req); err != nil {
		return nil, err
	}
	data, err := s.codec.BinaryFromNative(nil, req.Name)
	return &alertpb.CreateReply{ID: s.policy().Sanitize(string(data))}, err
}

func check(x any) error {
	v := validator.New() // report
	return v.Struct(x)
}

func (s *server) policy() *bluemonday.Policy {
	if s.p == nil {
		s.p = bluemonday.UGCPolicy() // silent
	}
	return s.p
}

func (s *server) Watch(req *alertpb.CreateRequest, out alertpb.AlertService_WatchServer) error {
	t := mold.New() // report
	for range 10 {
		e := form.NewEncoder() // report
		_, _ = e.Encode(req)
		_ = t.Struct(context.Background(), req)
		if err := out.Send(new(alertpb.CreateReply)); err != nil {
			return err
		}
	}
	return nil
}

// one is an interceptor that has others made for a call.
func one(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	return mw.With(validator.New(validator.WithPrivateFieldValidation()))(ctx, req, info, next) // report
}

func Serve(lis any) error {
	s, err := newServer()
	if err != nil {
		return err
	}
	g := grpc.NewServer(grpc.ChainUnaryInterceptor(
		mw.Rules(), mw.Trim(), mw.PerMethod(), mw.Clean, one,
		mw.With(validator.New(validator.WithRequiredStructEnabled())), // silent
	))
	alertpb.RegisterAlertServiceServer(g, s)
	return g.Serve(lis)
}
