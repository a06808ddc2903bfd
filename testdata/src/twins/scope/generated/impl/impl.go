// Package impl hands middleware to generated code, which calls it within each
// request, or when the server is made.
package impl

import (
	"context"
	"net/http"

	"github.com/go-playground/validator/v10"

	"twins/scope/generated/gen"
)

func literal() *gen.Server {
	return gen.New([]gen.StrictMiddlewareFunc{func(f gen.StrictHandlerFunc, op string) gen.StrictHandlerFunc {
		v := validator.New() // report
		return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
			if err := v.Struct(request); err != nil {
				return nil, err
			}
			return f(ctx, w, r, request)
		}
	}})
}

func variable() *gen.Server {
	mw := func(f gen.StrictHandlerFunc, op string) gen.StrictHandlerFunc {
		v := validator.New() // report
		return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
			if err := v.Struct(request); err != nil {
				return nil, err
			}
			return f(ctx, w, r, request)
		}
	}
	return gen.New([]gen.StrictMiddlewareFunc{mw})
}

func declared() *gen.Server { return gen.New([]gen.StrictMiddlewareFunc{checked}) }

func checked(f gen.StrictHandlerFunc, op string) gen.StrictHandlerFunc {
	v := validator.New() // report
	return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		if err := v.Struct(request); err != nil {
			return nil, err
		}
		return f(ctx, w, r, request)
	}
}

type mw struct{}

func (mw) check(f gen.StrictHandlerFunc, op string) gen.StrictHandlerFunc {
	v := validator.New() // report
	return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return request, v.Struct(request)
	}
}

func method() *gen.Server { return gen.New([]gen.StrictMiddlewareFunc{mw{}.check}) }

func returned() gen.StrictMiddlewareFunc {
	return func(f gen.StrictHandlerFunc, op string) gen.StrictHandlerFunc {
		v := validator.New() // report
		return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
			return request, v.Struct(request)
		}
	}
}

func innermost() gen.StrictMiddlewareFunc {
	return func(f gen.StrictHandlerFunc, op string) gen.StrictHandlerFunc {
		return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
			return request, validator.New().Struct(request) // report
		}
	}
}

// When the server is made.

func outside() gen.StrictMiddlewareFunc {
	v := validator.New() // silent
	return func(f gen.StrictHandlerFunc, op string) gen.StrictHandlerFunc {
		return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
			return request, v.Struct(request)
		}
	}
}

func plain() http.Handler {
	return gen.Handler(declared(), []gen.MiddlewareFunc{func(next http.Handler) http.Handler {
		v := validator.New() // silent
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			_ = v.Struct(r.Form)
			next.ServeHTTP(w, r)
		})
	}})
}

func plainVariable() http.Handler {
	m := func(next http.Handler) http.Handler {
		v := validator.New() // silent
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			_ = v.Struct(r.Form)
			next.ServeHTTP(w, r)
		})
	}
	return gen.Handler(method(), []gen.MiddlewareFunc{m})
}

func logged(next http.Handler) http.Handler {
	v := validator.New() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { _ = v.Struct(r.Form) })
}

func plainDeclared() http.Handler { return gen.Handler(variable(), []gen.MiddlewareFunc{logged}) }

func plainReturned() gen.MiddlewareFunc {
	return func(next http.Handler) http.Handler {
		v := validator.New() // silent
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { _ = v.Struct(r.Form) })
	}
}

func given(v *validator.Validate) gen.StrictMiddlewareFunc {
	return func(f gen.StrictHandlerFunc, op string) gen.StrictHandlerFunc {
		return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
			return request, v.Struct(request)
		}
	}
}

func passed() *gen.Server {
	return gen.New([]gen.StrictMiddlewareFunc{given(validator.New())}) // silent
}
