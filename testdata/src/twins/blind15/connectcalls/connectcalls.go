// Package connectcalls serves with connect. What decides: the interceptor, the service, or the call.
package connectcalls

import (
	"context"
	"reflect"
	"sync"

	"connectrpc.com/connect"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type ask struct{ Name string }

type answer struct{ Name string }

// rules wraps once, and is called for each.
func rules() connect.UnaryInterceptorFunc {
	v := validator.New() // silent
	return func(next connect.UnaryFunc) connect.UnaryFunc {
		t := mold.New() // silent
		return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
			if err := v.Struct(req.Any()); err != nil {
				return nil, connect.NewError(connect.CodeInvalidArgument, err)
			}
			_ = t.Struct(ctx, req.Any())
			return next(ctx, req)
		}
	}
}

func rulesFresh() connect.UnaryInterceptorFunc {
	return func(next connect.UnaryFunc) connect.UnaryFunc {
		return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
			if err := validator.New().Struct(req.Any()); err != nil { // report
				return nil, err
			}
			return next(ctx, req)
		}
	}
}

type service struct {
	pol   *bluemonday.Policy
	codec func() (*goavro.Codec, error)
}

func newService() *service {
	return &service{
		pol: bluemonday.UGCPolicy(), // silent
		codec: sync.OnceValues(func() (*goavro.Codec, error) {
			return goavro.NewCodec(`"string"`) // silent
		}),
	}
}

// newFresh has a function that makes one whenever it is called.
func newFresh() *service {
	return &service{
		pol: bluemonday.UGCPolicy(), // silent
		codec: func() (*goavro.Codec, error) {
			return goavro.NewCodec(`"string"`) // report
		},
	}
}

func (s *service) Ask(ctx context.Context, req *connect.Request[ask]) (*connect.Response[answer], error) {
	c, err := s.codec()
	if err != nil {
		return nil, err
	}
	if _, err := c.BinaryFromNative(nil, req.Msg.Name); err != nil {
		return nil, err
	}
	return connect.NewResponse(&answer{s.pol.Sanitize(req.Msg.Name)}), nil
}

func (s *service) Form(ctx context.Context, req *connect.Request[ask]) (*connect.Response[answer], error) {
	d := schema.NewDecoder() // report
	d.ZeroEmpty(true)
	var a answer
	return connect.NewResponse(&a), d.Decode(&a, map[string][]string{"name": {req.Msg.Name}})
}

func (s *service) Stream(ctx context.Context, req *connect.Request[ask], out *connect.ServerStream[answer]) error {
	for range 3 {
		a := &answer{req.Msg.Name}
		m := reflectx.NewMapper("json") // report
		m.FieldMap(reflect.ValueOf(a))
		if err := out.Send(a); err != nil {
			return err
		}
	}
	return nil
}

func Start(fresh bool) (*service, []connect.UnaryInterceptorFunc) {
	s := newService()
	if fresh {
		s = newFresh()
	}
	return s, []connect.UnaryInterceptorFunc{rules(), rulesFresh()}
}
