// Package rpcstubs serves a service of gRPC. What decides: whether the server, or what comes between, makes something for each call.
package rpcstubs

import (
	"context"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
	"google.golang.org/grpc"
)

type Note struct{ Text string }

type NotesServer interface {
	Add(context.Context, *Note) (*Note, error)
	Get(context.Context, *Note) (*Note, error)
	Watch(*Note, grpc.ServerStream) error
}

func RegisterNotesServer(s grpc.ServiceRegistrar, srv NotesServer) {
	s.RegisterService(&grpc.ServiceDesc{ServiceName: "Notes"}, srv)
}

type server struct {
	v    *validator.Validate
	once sync.Once
	t    *mold.Transformer
}

func newServer() *server { return &server{v: validator.New()} } // silent

func (s *server) Add(ctx context.Context, n *Note) (*Note, error) {
	s.once.Do(func() {
		s.t = mold.New() // silent
	})
	if err := s.t.Struct(ctx, n); err != nil {
		return nil, err
	}
	return n, s.v.Struct(n)
}

func (s *server) Get(ctx context.Context, n *Note) (*Note, error) {
	p := bluemonday.UGCPolicy() // report
	return &Note{p.Sanitize(n.Text)}, nil
}

// Watch has one for each stream, which is a call.
func (s *server) Watch(n *Note, stream grpc.ServerStream) error {
	m := reflectx.NewMapper("db") // report
	for {
		if err := stream.RecvMsg(n); err != nil {
			return err
		}
		m.FieldMap(reflect.ValueOf(n))
	}
}

func checking(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	if err := validator.New().Struct(req); err != nil { // report
		return nil, err
	}
	return handler(ctx, req)
}

func trimming() grpc.UnaryServerInterceptor {
	t := mold.New() // silent
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		_ = t.Struct(ctx, req)
		return handler(ctx, req)
	}
}

type encoding struct{ tag string }

func (e encoding) intercept(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	resp, err := handler(ctx, req)
	if err == nil {
		enc := form.NewEncoder() // report
		enc.SetTagName(e.tag)
		_, err = enc.Encode(resp)
	}
	return resp, err
}

func decoding(d *schema.Decoder) grpc.UnaryServerInterceptor {
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		if info.FullMethod == "/Notes/Add" {
			_ = d.Decode(req, nil)
		}
		return handler(ctx, req)
	}
}

func Serve(lis any) error {
	s := grpc.NewServer(grpc.ChainUnaryInterceptor(checking, trimming(), encoding{"form"}.intercept, decoding(schema.NewDecoder()))) // silent
	RegisterNotesServer(s, newServer())
	return s.Serve(lis)
}
