// Package grpcpolicies checks calls of gRPC. What decides: whether it is made with the interceptor, or in it.
package grpcpolicies

import (
	"context"
	"reflect"

	"example.com/gen/alertpb"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"google.golang.org/grpc"
)

func validating() grpc.UnaryServerInterceptor {
	v := validator.New() // silent
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
		if err := v.StructCtx(ctx, req); err != nil {
			return nil, err
		}
		return next(ctx, req)
	}
}

// trimming is an interceptor itself.
func trimming(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	if err := mold.New().Struct(ctx, req); err != nil { // report
		return nil, err
	}
	return next(ctx, req)
}

type policies struct {
	byMethod map[string]*validator.Validate
	fallback *validator.Validate
}

func newPolicies(methods ...string) *policies {
	p := &policies{byMethod: map[string]*validator.Validate{}, fallback: validator.New()} // silent
	for _, m := range methods {
		v := validator.New() // silent
		v.SetTagName(m)
		p.byMethod[m] = v
	}
	return p
}

func (p *policies) intercept(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	v, ok := p.byMethod[info.FullMethod]
	if !ok {
		v = p.fallback
	}
	if err := v.Struct(req); err != nil {
		return nil, err
	}
	return next(ctx, req)
}

// loose makes one for a method it does not know, each time.
func (p *policies) loose(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	v, ok := p.byMethod[info.FullMethod]
	if !ok {
		v = validator.New() // report
	}
	if err := v.Struct(req); err != nil {
		return nil, err
	}
	return next(ctx, req)
}

// stream wraps what is received.
type stream struct {
	grpc.ServerStream
	t *mold.Transformer
}

func (s *stream) RecvMsg(m any) error {
	if err := s.ServerStream.RecvMsg(m); err != nil {
		return err
	}
	return s.t.Struct(s.Context(), m)
}

func perStream(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, next grpc.StreamHandler) error {
	return next(srv, &stream{ss, mold.New()}) // report
}

func shared() grpc.StreamServerInterceptor {
	t := mold.New() // silent
	return func(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, next grpc.StreamHandler) error {
		return next(srv, &stream{ServerStream: ss, t: t})
	}
}

type alerts struct {
	alertpb.UnimplementedAlertServiceServer
	codec *goavro.Codec
}

func (a *alerts) Create(ctx context.Context, in *alertpb.CreateRequest) (*alertpb.CreateReply, error) {
	m := reflectx.NewMapper("json") // report
	m.FieldMap(reflect.ValueOf(in))
	_, err := a.codec.BinaryFromNative(nil, in.Name)
	return new(alertpb.CreateReply), err
}

func (a *alerts) Watch(in *alertpb.CreateRequest, ws alertpb.AlertService_WatchServer) error {
	for {
		var x alertpb.CreateRequest
		if err := ws.RecvMsg(&x); err != nil {
			return err
		}
		v := validator.New() // report
		if err := v.Struct(x); err != nil {
			return err
		}
	}
}

func Serve() (*grpc.Server, error) {
	codec, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	p := newPolicies("/alert/Create", "/alert/Watch")
	s := grpc.NewServer(grpc.ChainUnaryInterceptor(validating(), trimming, p.intercept, p.loose))
	alertpb.RegisterAlertServiceServer(s, &alerts{codec: codec})
	var _ = []grpc.StreamServerInterceptor{perStream, shared()}
	return s, nil
}
