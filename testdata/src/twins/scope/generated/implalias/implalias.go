// Package implalias hands middleware to generated code that has names of its own
// for the types.
package implalias

import (
	"context"
	"net/http"

	"github.com/go-playground/validator/v10"

	"twins/scope/generated/genalias"
	"twins/scope/generated/strict"
)

type service struct{}

func (service) Get(ctx context.Context, request any) (any, error) {
	return request, validator.New().Struct(request) // report
}

func server() http.HandlerFunc {
	kept := validator.New() // silent
	h := genalias.NewStrictHandler(service{}, []genalias.StrictMiddlewareFunc{
		checked,
		fixed(kept),
		func(f strict.HandlerFunc, op string) strict.HandlerFunc {
			v := validator.New() // report
			return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
				if err := v.Struct(request); err != nil {
					return nil, err
				}
				return f(ctx, w, r, request)
			}
		},
		named("json"),
	})
	return h.Get
}

func checked(f genalias.StrictHandlerFunc, op string) genalias.StrictHandlerFunc {
	v := validator.New() // report
	return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return request, v.StructCtx(ctx, request)
	}
}

// Built once, before the middleware is there.
func fixed(v *validator.Validate) genalias.StrictMiddlewareFunc {
	return func(f genalias.StrictHandlerFunc, op string) genalias.StrictHandlerFunc {
		return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
			return request, v.StructCtx(ctx, request)
		}
	}
}

func named(tag string) strict.MiddlewareFunc {
	v := validator.New() // silent
	v.SetTagName(tag)
	return func(f strict.HandlerFunc, op string) strict.HandlerFunc {
		return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
			return request, v.Struct(request)
		}
	}
}

// The operation decides.
func ofOperation(f strict.HandlerFunc, op string) strict.HandlerFunc {
	v := validator.New() // silent
	v.SetTagName(op)
	return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return request, v.Struct(request)
	}
}

func other() *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("/", genalias.NewStrictHandler(service{}, []genalias.StrictMiddlewareFunc{ofOperation}).Get)
	return mux
}
