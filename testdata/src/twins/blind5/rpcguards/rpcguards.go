// Package rpcguards checks messages of calls in interceptors, wrapped streams and services. What decides: whether the interceptor is
// made with it, or makes it for each call or message.
package rpcguards

import (
	"context"
	"regexp"

	"buf.build/go/protovalidate"
	"example.com/gen/alertpb"
	"github.com/go-playground/validator/v10"
	"google.golang.org/grpc"
)

type options struct {
	v    protovalidate.Validator
	skip *regexp.Regexp
}

type Option func(*options)

func WithValidator(v protovalidate.Validator) Option { return func(o *options) { o.v = v } }

func Skip(pattern string) Option {
	// With each option that is given at the start.
	re := regexp.MustCompile(pattern) // silent
	return func(o *options) { o.skip = re }
}

func Unary(opts ...Option) grpc.UnaryServerInterceptor {
	o := &options{}
	for _, apply := range opts {
		apply(o)
	}
	if o.v == nil {
		// With the interceptor, when nobody gave one.
		v, err := protovalidate.New() // silent
		if err != nil {
			panic(err)
		}
		o.v = v
	}
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		if m, ok := req.(protovalidate.Message); ok {
			if err := o.v.Validate(m); err != nil {
				return nil, err
			}
		}
		return handler(ctx, req)
	}
}

func UnaryEach(opts ...Option) grpc.UnaryServerInterceptor {
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		o := &options{}
		for _, apply := range opts {
			apply(o)
		}
		if o.v == nil {
			// With each call, when nobody gave one.
			v, err := protovalidate.New() // report
			if err != nil {
				return nil, err
			}
			o.v = v
		}
		if m, ok := req.(protovalidate.Message); ok {
			if err := o.v.Validate(m); err != nil {
				return nil, err
			}
		}
		return handler(ctx, req)
	}
}

// checked checks what a stream receives.
type checked struct {
	grpc.ServerStream
	v protovalidate.Validator
}

func (s *checked) RecvMsg(m any) error {
	if err := s.ServerStream.RecvMsg(m); err != nil {
		return err
	}
	return s.v.Validate(m.(protovalidate.Message))
}

func Stream(v protovalidate.Validator) grpc.StreamServerInterceptor {
	return func(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
		return handler(srv, &checked{ss, v})
	}
}

func StreamEach() grpc.StreamServerInterceptor {
	return func(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
		// With each stream that a client opens.
		v, err := protovalidate.New() // report
		if err != nil {
			return err
		}
		return handler(srv, &checked{ss, v})
	}
}

// eachMessage checks by one of its own.
type eachMessage struct{ grpc.ServerStream }

func (s eachMessage) SendMsg(m any) error {
	// For each message that is sent.
	if err := validator.New().Struct(m); err != nil { // report
		return err
	}
	return s.ServerStream.SendMsg(m)
}

type alerts struct {
	alertpb.UnimplementedAlertServiceServer
	v *validator.Validate
}

func (a *alerts) Create(ctx context.Context, in *alertpb.CreateRequest) (*alertpb.CreateReply, error) {
	if err := a.v.Struct(in); err != nil {
		return nil, err
	}
	// In the method of the service.
	name := regexp.MustCompile(`\s+`).ReplaceAllString(in.Name, "-") // report
	return &alertpb.CreateReply{ID: name}, nil
}

func (a *alerts) Watch(in *alertpb.CreateRequest, s alertpb.AlertService_WatchServer) error {
	// What the client asks for.
	re, err := regexp.Compile(in.Name) // silent
	if err != nil {
		return err
	}
	for _, id := range []string{"a", "b"} {
		if re.MatchString(id) {
			if err := s.Send(&alertpb.CreateReply{ID: id}); err != nil {
				return err
			}
		}
	}
	return nil
}

func Main(lis any) error {
	// Once for the server.
	v, err := protovalidate.New(protovalidate.WithFailFast()) // silent
	if err != nil {
		return err
	}
	srv := grpc.NewServer(grpc.ChainUnaryInterceptor(Unary(WithValidator(v), Skip("^/grpc.health")), UnaryEach()))
	// Kept by the service.
	alertpb.RegisterAlertServiceServer(srv, &alerts{v: validator.New()}) // silent
	return srv.Serve(lis)
}
