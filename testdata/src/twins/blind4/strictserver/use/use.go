// Package use serves a generated API. What decides: whether an operation makes one; and that what stands in a middleware runs
// for each request too, as the generated handler wraps each time.
package use

import (
	"context"
	"errors"
	"net/http"

	"twins/blind4/strictserver/api"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	jsoniter "github.com/json-iterator/go"
	"reflect"
)

type server struct{ v *validator.Validate }

func newServer() *server {
	// Kept.
	return &server{validator.New()} // silent
}

type created struct{ ID string }

func (c created) VisitCreateResponse(w http.ResponseWriter) error {
	// For each answer.
	b, err := jsoniter.Config{SortMapKeys: true}.Froze().Marshal(c) // report
	if err != nil {
		return err
	}
	_, err = w.Write(b)
	return err
}

type healthy struct{}

func (healthy) VisitHealthResponse(w http.ResponseWriter) error { return nil }

func (s *server) Create(ctx context.Context, request api.CreateRequestObject) (api.CreateResponseObject, error) {
	// For each request, although the server has one.
	if err := validator.New().Struct(request.Body); err != nil { // report
		return nil, err
	}
	return created{"1"}, s.v.Struct(request)
}

func (s *server) Health(ctx context.Context, request api.HealthRequestObject) (api.HealthResponseObject, error) {
	// For each request; the request is empty.
	m := reflectx.NewMapper("json") // report
	if len(m.FieldMap(reflect.ValueOf(s))) > 9 {
		return nil, errors.New("no")
	}
	return healthy{}, nil
}

func Validated(f api.StrictHandlerFunc, operationID string) api.StrictHandlerFunc {
	// The generated handler calls it for each request.
	v := validator.New() // report
	return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		if err := v.Struct(request); err != nil {
			return nil, err
		}
		return f(ctx, w, r, request)
	}
}

func Inner(f api.StrictHandlerFunc, operationID string) api.StrictHandlerFunc {
	return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		// For each request.
		if err := validator.New().Struct(request); err != nil { // report
			return nil, err
		}
		return f(ctx, w, r, request)
	}
}

func Made() api.StrictMiddlewareFunc {
	// Once, outside of the middleware.
	v := validator.New() // silent
	return func(f api.StrictHandlerFunc, operationID string) api.StrictHandlerFunc {
		return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
			if err := v.Struct(request); err != nil {
				return nil, err
			}
			return f(ctx, w, r, request)
		}
	}
}

func Handler() http.Handler {
	// Once.
	m := reflectx.NewMapper("json") // silent
	si := api.NewStrictHandler(newServer(), []api.StrictMiddlewareFunc{Validated, Inner, Made()})
	mux := http.NewServeMux()
	mux.HandleFunc("/create", si.Create)
	mux.HandleFunc("/health", func(w http.ResponseWriter, r *http.Request) {
		_ = m.FieldMap(reflect.ValueOf(si))
		si.Health(w, r)
	})
	return mux
}
