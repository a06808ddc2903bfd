// Package gokit has go-kit endpoints and codecs.
package gokit

import (
	"context"
	"net/http"

	"github.com/go-kit/kit/endpoint"
	kithttp "github.com/go-kit/kit/transport/http"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type service interface {
	Create(ctx context.Context, name string) error
}

// The maker of an endpoint runs once, the endpoint for every request.
func makeEndpoint(s service) endpoint.Endpoint {
	v := validator.New()
	return func(ctx context.Context, request any) (any, error) {
		if err := v.Struct(request); err != nil {
			return nil, err
		}
		return nil, s.Create(ctx, "")
	}
}

func makeEndpointInside(s service) endpoint.Endpoint {
	return func(ctx context.Context, request any) (any, error) {
		v := validator.New() // want `for every request in function literal in makeEndpointInside, a go-kit endpoint`
		if err := v.Struct(request); err != nil {
			return nil, err
		}
		return nil, s.Create(ctx, "")
	}
}

func middleware() endpoint.Middleware {
	outer := validator.New()
	return func(next endpoint.Endpoint) endpoint.Endpoint {
		middle := validator.New()
		return func(ctx context.Context, request any) (any, error) {
			_ = outer.Struct(request)
			_ = middle.Struct(request)
			_ = validator.New().Struct(request) // want `for every request in function literal in middleware, a go-kit endpoint`
			return next(ctx, request)
		}
	}
}

func decode(_ context.Context, r *http.Request) (any, error) {
	var in struct{ Name string }
	err := schema.NewDecoder().Decode(&in, r.Form) // want `for every request in decode`
	return in, err
}

func encode(_ context.Context, w http.ResponseWriter, v any) error {
	return validator.New().Struct(v) // want `for every request in encode`
}

var decoder = schema.NewDecoder()

func decodeShared(_ context.Context, r *http.Request) (any, error) {
	var in struct{ Name string }
	err := decoder.Decode(&in, r.Form)
	return in, err
}

func handlers(s service) []http.Handler {
	return []http.Handler{
		kithttp.NewServer(makeEndpoint(s), decodeShared, encode),
		kithttp.NewServer(makeEndpointInside(s), decode, encode),
	}
}
