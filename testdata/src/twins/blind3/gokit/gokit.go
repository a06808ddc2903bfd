// Package gokit has endpoints, their decoders and their middlewares. What decides: the closure that is the endpoint runs for
// each request, the function that makes it runs once.
package gokit

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/go-kit/kit/endpoint"
	kithttp "github.com/go-kit/kit/transport/http"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type getReq struct{ ID string }

type Service interface {
	Get(ctx context.Context, id string) (string, error)
}

func MakeGet(s Service) endpoint.Endpoint {
	return func(ctx context.Context, request any) (any, error) {
		req := request.(getReq)
		if err := validator.New().Struct(req); err != nil { // report
			return nil, err
		}
		return s.Get(ctx, req.ID)
	}
}

func MakePut(s Service) endpoint.Endpoint {
	v := validator.New() // silent
	return func(ctx context.Context, request any) (any, error) {
		if err := v.Struct(request); err != nil {
			return nil, err
		}
		return s.Get(ctx, request.(getReq).ID)
	}
}

func Validating(next endpoint.Endpoint) endpoint.Endpoint {
	return func(ctx context.Context, request any) (any, error) {
		v := validator.New() // report
		if err := v.StructCtx(ctx, request); err != nil {
			return nil, err
		}
		return next(ctx, request)
	}
}

func ValidatingOnce() endpoint.Middleware {
	v := validator.New() // silent
	return func(next endpoint.Endpoint) endpoint.Endpoint {
		return func(ctx context.Context, request any) (any, error) {
			if err := v.StructCtx(ctx, request); err != nil {
				return nil, err
			}
			return next(ctx, request)
		}
	}
}

func PerEndpoint() endpoint.Middleware {
	return func(next endpoint.Endpoint) endpoint.Endpoint {
		v := validator.New() // silent
		return func(ctx context.Context, request any) (any, error) {
			if err := v.StructCtx(ctx, request); err != nil {
				return nil, err
			}
			return next(ctx, request)
		}
	}
}

func decodeGet(_ context.Context, r *http.Request) (any, error) {
	var req getReq
	dec := schema.NewDecoder() // report
	err := dec.Decode(&req, r.URL.Query())
	return req, err
}

func decodeWith() kithttp.DecodeRequestFunc {
	dec := schema.NewDecoder() // silent
	dec.IgnoreUnknownKeys(true)
	return func(_ context.Context, r *http.Request) (any, error) {
		var req getReq
		err := dec.Decode(&req, r.URL.Query())
		return req, err
	}
}

func encode(_ context.Context, w http.ResponseWriter, res any) error {
	if err := validator.New().Struct(res); err != nil { // report
		return err
	}
	return json.NewEncoder(w).Encode(res)
}

type set struct{ get, put endpoint.Endpoint }

func NewSet(s Service) set {
	v := validator.New() // silent
	var e set
	e.get = Validating(MakeGet(s))
	e.put = ValidatingOnce()(PerEndpoint()(func(ctx context.Context, request any) (any, error) {
		return nil, v.Struct(request)
	}))
	return e
}

func Handlers(s Service) http.Handler {
	e := NewSet(s)
	mux := http.NewServeMux()
	mux.Handle("/get", kithttp.NewServer(e.get, decodeGet, encode))
	mux.Handle("/put", kithttp.NewServer(e.put, decodeWith(), encode))
	mux.Handle("/in", kithttp.NewServer(MakePut(s), func(_ context.Context, r *http.Request) (any, error) {
		var req getReq
		return req, schema.NewDecoder().Decode(&req, r.PostForm) // report
	}, encode))
	return mux
}
