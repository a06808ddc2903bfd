// Package grpcunits is a service of grpc with its interceptors. What decides: whether it is made with the server, or with the call.
package grpcunits

import (
	"context"
	"errors"
	"log"

	"buf.build/go/protovalidate"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"google.golang.org/grpc"
)

type Note struct {
	Text string `validate:"required" mod:"trim"`
}

func (*Note) ProtoReflect() {}

type NotesServer interface {
	Put(context.Context, *Note) (*Note, error)
	Watch(*Note, grpc.ServerStream) error
}

type notes struct {
	rules *validator.Validate
	codec *goavro.Codec
	store func(context.Context, *Note) error
}

var _ NotesServer = (*notes)(nil)

func (n *notes) Put(ctx context.Context, x *Note) (*Note, error) {
	if err := n.rules.StructCtx(ctx, x); err != nil {
		return nil, err
	}
	if err := mold.New().Struct(ctx, x); err != nil { // report
		return nil, err
	}
	return x, n.store(ctx, x)
}

// Watch is a stream: one for the call, and none for the message, would be the least.
func (n *notes) Watch(x *Note, stream grpc.ServerStream) error {
	for {
		var in Note
		if err := stream.RecvMsg(&in); err != nil {
			return err
		}
		p := bluemonday.UGCPolicy() // report
		in.Text = p.Sanitize(in.Text)
		if _, err := n.codec.BinaryFromNative(nil, in.Text); err != nil {
			return err
		}
		if err := stream.SendMsg(&in); err != nil {
			return err
		}
	}
}

// validated makes its validator, and returns the interceptor.
func validated() (grpc.UnaryServerInterceptor, error) {
	v, err := protovalidate.New() // silent
	if err != nil {
		return nil, err
	}
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		if m, ok := req.(protovalidate.Message); ok {
			if err := v.Validate(m); err != nil {
				return nil, err
			}
		}
		return handler(ctx, req)
	}, nil
}

// strict is an interceptor itself.
func strict(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	v, err := protovalidate.New(protovalidate.WithFailFast()) // report
	if err != nil {
		return nil, err
	}
	if m, ok := req.(protovalidate.Message); ok {
		if err := v.Validate(m); err != nil {
			return nil, err
		}
	}
	return handler(ctx, req)
}

// wrapped is a stream that checks what it receives.
type wrapped struct {
	grpc.ServerStream
	rules *validator.Validate
}

func (w wrapped) RecvMsg(m any) error {
	return errors.Join(w.ServerStream.RecvMsg(m), w.rules.Struct(m))
}

// streams gives each stream its rules.
func streams(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
	return handler(srv, wrapped{ss, validator.New()}) // report
}

// sharedStreams gives all the same.
func sharedStreams(v *validator.Validate) grpc.StreamServerInterceptor {
	return func(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
		return handler(srv, wrapped{ss, v})
	}
}

type NotesClient interface {
	Put(context.Context, *Note) (*Note, error)
}

// checked is a client that checks what it sends; main makes one.
type checked struct {
	NotesClient
	rules *validator.Validate
}

func (c checked) Put(ctx context.Context, x *Note) (*Note, error) {
	if err := c.rules.Struct(x); err != nil {
		return nil, err
	}
	return c.NotesClient.Put(ctx, x)
}

func Serve(lis any, peer NotesClient) error {
	unary, err := validated()
	if err != nil {
		return err
	}
	codec, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return err
	}
	out := checked{peer, validator.New()} // silent
	n := &notes{rules: out.rules, codec: codec, store: func(ctx context.Context, x *Note) error {
		_, err := out.Put(ctx, x)
		return err
	}}
	s := grpc.NewServer(grpc.ChainUnaryInterceptor(unary, strict))
	s.RegisterService(&grpc.ServiceDesc{ServiceName: "notes"}, n)
	_ = []grpc.StreamServerInterceptor{streams, sharedStreams(validator.New())} // silent
	log.Println("serving")
	return s.Serve(lis)
}
