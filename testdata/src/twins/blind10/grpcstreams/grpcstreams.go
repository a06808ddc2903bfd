// Package grpcstreams serves streams and calls. What decides: whether it is made with the server, with the stream, or with each message.
package grpcstreams

import (
	"context"
	"errors"
	"io"
	"sync"

	"buf.build/go/protovalidate"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"google.golang.org/grpc"
)

type point struct {
	Name  string `validate:"required" mod:"trim"`
	Value float64
}

type summary struct{ N int }

type options struct{ validator protovalidate.Validator }

// Option changes what the interceptor does.
type Option func(*options)

func WithValidator(v protovalidate.Validator) Option {
	return func(o *options) { o.validator = v }
}

// Unary looks at its options when it is made.
func Unary(opts ...Option) (grpc.UnaryServerInterceptor, error) {
	var o options
	for _, opt := range opts {
		opt(&o)
	}
	if o.validator == nil {
		v, err := protovalidate.New() // silent
		if err != nil {
			return nil, err
		}
		o.validator = v
	}
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		if m, ok := req.(protovalidate.Message); ok {
			if err := o.validator.Validate(m); err != nil {
				return nil, err
			}
		}
		return handler(ctx, req)
	}, nil
}

// UnaryLate looks at them with each call.
func UnaryLate(opts ...Option) grpc.UnaryServerInterceptor {
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		var o options
		for _, opt := range opts {
			opt(&o)
		}
		if o.validator == nil {
			v, err := protovalidate.New(protovalidate.WithFailFast()) // report
			if err != nil {
				return nil, err
			}
			o.validator = v
		}
		if m, ok := req.(protovalidate.Message); ok {
			if err := o.validator.Validate(m); err != nil {
				return nil, err
			}
		}
		return handler(ctx, req)
	}
}

// trimmed is a stream that trims what it receives.
type trimmed struct {
	grpc.ServerStream
	once sync.Once
	t    *mold.Transformer
}

func (s *trimmed) RecvMsg(m any) error {
	if err := s.ServerStream.RecvMsg(m); err != nil {
		return err
	}
	s.once.Do(func() {
		s.t = mold.New() // report
	})
	return s.t.Struct(s.Context(), m)
}

// encoded is a stream that encodes what it sends; its codec is that of all.
type encoded struct {
	grpc.ServerStream
	codec *goavro.Codec
}

func (s *encoded) SendMsg(m any) error {
	data, err := s.codec.BinaryFromNative(nil, m)
	if err != nil {
		return err
	}
	return s.ServerStream.SendMsg(data)
}

var points = sync.OnceValues(func() (*goavro.Codec, error) {
	return goavro.NewCodec(`"string"`) // silent
})

func streams(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
	codec, err := points()
	if err != nil {
		return err
	}
	return handler(srv, &trimmed{ServerStream: &encoded{ss, codec}})
}

type server struct {
	mu    sync.Mutex
	rules *validator.Validate
}

// Record reads a stream to its end, and makes rules for each of its messages.
func (s *server) Record(stream grpc.ServerStream) error {
	var sum summary
	for {
		var p point
		switch err := stream.RecvMsg(&p); {
		case errors.Is(err, io.EOF):
			return stream.SendMsg(&sum)
		case err != nil:
			return err
		}
		v := validator.New() // report
		v.SetTagName("record")
		if v.Struct(p) == nil {
			sum.N++
		}
	}
}

// Put has the rules that the server keeps.
func (s *server) Put(ctx context.Context, p *point) (*summary, error) {
	if err := s.keptRules().StructCtx(ctx, p); err != nil {
		return nil, err
	}
	return &summary{1}, nil
}

func (s *server) keptRules() *validator.Validate {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.rules != nil {
		return s.rules
	}
	s.rules = validator.New() // silent
	s.rules.SetTagName("put")
	return s.rules
}

// Check has rules of its own.
func (s *server) Check(ctx context.Context, p *point) (*summary, error) {
	if err := s.newRules().StructCtx(ctx, p); err != nil {
		return nil, err
	}
	return &summary{1}, nil
}

func (s *server) newRules() *validator.Validate {
	v := validator.New() // report
	v.SetTagName("check")
	return v
}

func New() (*grpc.Server, error) {
	checked, err := Unary()
	if err != nil {
		return nil, err
	}
	s := grpc.NewServer(grpc.ChainUnaryInterceptor(checked, UnaryLate()))
	s.RegisterService(&grpc.ServiceDesc{ServiceName: "points"}, &server{})
	return s, nil
}

// Streams is for who makes the server.
func Streams() grpc.StreamServerInterceptor { return streams }
