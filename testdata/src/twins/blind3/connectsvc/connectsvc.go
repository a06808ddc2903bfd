// Package connectsvc serves Connect and gRPC. What decides: whether the method, which runs for each call, builds, or the
// server has it from its maker.
package connectsvc

import (
	"context"
	"errors"

	"buf.build/go/protovalidate"
	"connectrpc.com/connect"
	"example.com/gen/alertpb"
	"github.com/go-playground/validator/v10"
)

type createReq struct{ Name string }

func (*createReq) ProtoReflect() {}

type createRes struct{ ID string }

type server struct {
	pv protovalidate.Validator
	v  *validator.Validate
}

func newServer() (*server, error) {
	pv, err := protovalidate.New() // silent
	if err != nil {
		return nil, err
	}
	return &server{pv: pv, v: validator.New()}, nil // silent
}

func (s *server) Create(ctx context.Context, req *connect.Request[createReq]) (*connect.Response[createRes], error) {
	if err := s.pv.Validate(req.Msg); err != nil {
		return nil, connect.NewError(connect.CodeInvalidArgument, err)
	}
	return connect.NewResponse(&createRes{req.Msg.Name}), nil
}

func (s *server) Update(ctx context.Context, req *connect.Request[createReq]) (*connect.Response[createRes], error) {
	pv, err := protovalidate.New() // report
	if err != nil {
		return nil, err
	}
	return nil, pv.Validate(req.Msg)
}

func (s *server) List(ctx context.Context, req *connect.Request[createReq], st *connect.ServerStream[createRes]) error {
	v := validator.New() // report
	for _, n := range []string{"a", "b"} {
		if v.Var(n, "required") == nil {
			_ = st.Send(&createRes{n})
		}
	}
	return nil
}

func (s *server) Delete(ctx context.Context, req *connect.Request[createReq]) (*connect.Response[createRes], error) {
	return nil, validate(req)
}

func validate[T any](req *connect.Request[T]) error {
	return validator.New().Struct(req.Msg) // report
}

func logging() connect.UnaryInterceptorFunc {
	v := validator.New() // silent
	return func(next connect.UnaryFunc) connect.UnaryFunc {
		return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
			if err := v.Struct(req.Any()); err != nil {
				return nil, err
			}
			return next(ctx, req)
		}
	}
}

func checking(next connect.UnaryFunc) connect.UnaryFunc {
	return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
		if err := validator.New().Struct(req.Any()); err != nil { // report
			return nil, err
		}
		return next(ctx, req)
	}
}

func perProcedure(next connect.UnaryFunc) connect.UnaryFunc {
	pv, err := protovalidate.New() // silent
	return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
		if m, ok := req.Any().(protovalidate.Message); ok {
			if err := errors.Join(err, pv.Validate(m)); err != nil {
				return nil, err
			}
		}
		return next(ctx, req)
	}
}

type alerts struct {
	alertpb.UnimplementedAlertServiceServer
	pv protovalidate.Validator
}

func newAlerts() *alerts {
	pv, err := protovalidate.New() // silent
	if err != nil {
		panic(err)
	}
	return &alerts{pv: pv}
}

func (a *alerts) Create(ctx context.Context, in *alertpb.CreateRequest) (*alertpb.CreateReply, error) {
	if err := a.pv.Validate(in); err != nil {
		return nil, err
	}
	if err := a.extra(ctx, in); err != nil {
		return nil, err
	}
	return &alertpb.CreateReply{ID: in.Name}, nil
}

func (a *alerts) extra(ctx context.Context, in *alertpb.CreateRequest) error {
	v := validator.New() // report
	return v.VarCtx(ctx, in.Name, "required")
}

func (a *alerts) Watch(in *alertpb.CreateRequest, st alertpb.AlertService_WatchServer) error {
	for {
		var m alertpb.CreateRequest
		if err := st.RecvMsg(&m); err != nil {
			return err
		}
		pv, err := protovalidate.New() // report
		if err != nil {
			return err
		}
		if err := pv.Validate(&m); err != nil {
			return err
		}
	}
}

var _ = []any{logging, checking, perProcedure, newServer, newAlerts}
