// Package grpccatalog is a gRPC service with interceptors. What decides: whether the interceptor is made with it, or makes it for each call.
package grpccatalog

import (
	"context"
	"errors"
	"io"
	"reflect"

	"buf.build/go/protovalidate"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"google.golang.org/grpc"
)

type getRequest struct {
	ID string `validate:"required"`
}

type product struct {
	ID   string `db:"id"`
	Name string `db:"name" mod:"trim"`
}

// Checked has its validator from when the server was made.
func Checked() grpc.UnaryServerInterceptor {
	v, err := protovalidate.New(protovalidate.WithFailFast()) // silent
	if err != nil {
		panic(err)
	}
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		if m, ok := req.(protovalidate.Message); ok {
			if err := v.Validate(m); err != nil {
				return nil, err
			}
		}
		return handler(ctx, req)
	}
}

// checkedReply is an interceptor by itself.
func checkedReply(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	resp, err := handler(ctx, req)
	if err != nil {
		return nil, err
	}
	v, err := protovalidate.New() // report
	if err != nil {
		return nil, err
	}
	if m, ok := resp.(protovalidate.Message); ok {
		err = v.Validate(m)
	}
	return resp, err
}

// checkedStream checks what is received.
type checkedStream struct {
	grpc.ServerStream
	v *validator.Validate
}

func (s *checkedStream) RecvMsg(m any) error {
	if err := s.ServerStream.RecvMsg(m); err != nil {
		return err
	}
	return s.v.Struct(m)
}

func streamChecked(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
	return handler(srv, &checkedStream{ServerStream: ss, v: validator.New()}) // report
}

// StreamChecked gives all streams the same.
func StreamChecked() grpc.StreamServerInterceptor {
	v := validator.New() // silent
	return func(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
		return handler(srv, &checkedStream{ss, v})
	}
}

type server struct {
	rows    func(ctx context.Context, id string) (*product, error)
	columns *reflectx.Mapper
}

func (s *server) Get(ctx context.Context, req *getRequest) (*product, error) {
	p, err := s.rows(ctx, req.ID)
	if err != nil {
		return nil, err
	}
	return p, mold.New().Struct(ctx, p) // report
}

func (s *server) Columns(ctx context.Context, req *getRequest) ([]string, error) {
	p, err := s.rows(ctx, req.ID)
	if err != nil {
		return nil, err
	}
	var names []string
	for name := range s.columns.FieldMap(reflect.ValueOf(p)) {
		names = append(names, name)
	}
	return names, nil
}

// Import gets products until the client has no more.
func (s *server) Import(stream grpc.ServerStream) error {
	for {
		var p product
		if err := stream.RecvMsg(&p); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		m := reflectx.NewMapperFunc("db", func(s string) string { return s }) // report
		if !m.FieldByName(reflect.ValueOf(p), "id").IsValid() {
			return errors.New("no id")
		}
	}
}

func New(rows func(ctx context.Context, id string) (*product, error)) *grpc.Server {
	s := grpc.NewServer(grpc.ChainUnaryInterceptor(Checked(), checkedReply))
	s.RegisterService(&grpc.ServiceDesc{ServiceName: "catalog"}, &server{
		rows:    rows,
		columns: reflectx.NewMapper("db"), // silent
	})
	return s
}
