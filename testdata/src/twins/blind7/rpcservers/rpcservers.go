// Package rpcservers has services of gRPC, Twirp and Connect. What decides: whether the method serves a call, and what it serves it with.
package rpcservers

import (
	"context"
	"errors"

	"buf.build/go/protovalidate"
	"connectrpc.com/connect"
	"example.com/gen/alertpb"
	"example.com/gen/alerttwirp"
	"github.com/go-playground/validator/v10"
	"github.com/google/cel-go/cel"
	jsoniter "github.com/json-iterator/go"
	"google.golang.org/grpc"
)

type alerts struct {
	alertpb.UnimplementedAlertServiceServer
	rules protovalidate.Validator
	env   *cel.Env
}

func newAlerts() (*alerts, error) {
	rules, err := protovalidate.New() // silent
	if err != nil {
		return nil, err
	}
	env, err := cel.NewEnv(cel.Variable("name", cel.StringType)) // silent
	if err != nil {
		return nil, err
	}
	return &alerts{rules: rules, env: env}, nil
}

func (a *alerts) Create(ctx context.Context, req *alertpb.CreateRequest) (*alertpb.CreateReply, error) {
	if err := a.rules.Validate(req); err != nil {
		return nil, err
	}
	strict, err := protovalidate.New(protovalidate.WithFailFast()) // report
	if err != nil {
		return nil, err
	}
	return &alertpb.CreateReply{}, strict.Validate(req)
}

func (a *alerts) Watch(req *alertpb.CreateRequest, stream alertpb.AlertService_WatchServer) error {
	for {
		v := validator.New() // report
		if err := v.Var(req.Name, "required"); err != nil {
			return err
		}
		if err := stream.Send(&alertpb.CreateReply{ID: req.Name}); err != nil {
			return err
		}
	}
}

// checked makes rules when the server is made.
func checked() grpc.UnaryServerInterceptor {
	v := validator.New() // silent
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
		if err := v.StructCtx(ctx, req); err != nil {
			return nil, err
		}
		return next(ctx, req)
	}
}

// streamed makes them for each stream.
func streamed(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, next grpc.StreamHandler) error {
	if err := validator.New().Var(info.FullMethod, "required"); err != nil { // report
		return err
	}
	return next(srv, ss)
}

type prices struct{ api jsoniter.API }

func (p *prices) Price(ctx context.Context, req *alerttwirp.PriceRequest) (*alerttwirp.PriceReply, error) {
	if p.api == nil {
		return nil, errors.New("no codec")
	}
	api := jsoniter.Config{UseNumber: true}.Froze() // report
	_, err := api.Marshal(req)
	return &alerttwirp.PriceReply{Cents: 1}, err
}

type greetRequest struct {
	Name string `validate:"required"`
}

type greetReply struct{ Text string }

type greeter struct{ rules *validator.Validate }

func (g *greeter) Greet(ctx context.Context, req *connect.Request[greetRequest]) (*connect.Response[greetReply], error) {
	if err := g.rules.Struct(req.Msg); err != nil {
		return nil, connect.NewError(connect.CodeInvalidArgument, err)
	}
	return connect.NewResponse(&greetReply{"hello " + req.Msg.Name}), nil
}

func (g *greeter) Shout(ctx context.Context, req *connect.Request[greetRequest]) (*connect.Response[greetReply], error) {
	if err := validator.New().Struct(req.Msg); err != nil { // report
		return nil, connect.NewError(connect.CodeInvalidArgument, err)
	}
	return connect.NewResponse(&greetReply{"HELLO " + req.Msg.Name}), nil
}

// logged is an interceptor of Connect: the first layer runs when the chain is made.
func logged() connect.UnaryInterceptorFunc {
	return func(next connect.UnaryFunc) connect.UnaryFunc {
		api := jsoniter.Config{SortMapKeys: true}.Froze() // silent
		return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
			if _, err := api.Marshal(req.Any()); err != nil {
				return nil, err
			}
			return next(ctx, req)
		}
	}
}

func Main() error {
	a, err := newAlerts()
	if err != nil {
		return err
	}
	s := grpc.NewServer(grpc.ChainUnaryInterceptor(checked()))
	alertpb.RegisterAlertServiceServer(s, a)
	_ = alerttwirp.NewPricesServer(&prices{api: jsoniter.ConfigDefault})
	_ = &greeter{rules: validator.New()} // silent
	_, _ = logged(), grpc.StreamServerInterceptor(streamed)
	return s.Serve(nil)
}
