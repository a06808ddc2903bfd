// Package ep makes endpoints of services. What decides: whether the endpoint is made with it, or makes it for a request.
package ep

import (
	"context"
	"net/http"

	"github.com/go-kit/kit/endpoint"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// Service is what stands behind.
type Service interface {
	Create(ctx context.Context, x any) (any, error)
}

// MakeCreate has it.
func MakeCreate(s Service) endpoint.Endpoint {
	v := validator.New() // silent
	return func(ctx context.Context, req any) (any, error) {
		if err := v.Struct(req); err != nil {
			return nil, err
		}
		return s.Create(ctx, req)
	}
}

// MakeStrict makes it for a request.
func MakeStrict(s Service) endpoint.Endpoint {
	return func(ctx context.Context, req any) (any, error) {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		if err := v.Struct(req); err != nil {
			return nil, err
		}
		return s.Create(ctx, req)
	}
}

// Trim is a middleware.
func Trim(next endpoint.Endpoint) endpoint.Endpoint {
	t := mold.New() // silent
	return func(ctx context.Context, req any) (any, error) {
		if err := t.Struct(ctx, req); err != nil {
			return nil, err
		}
		return next(ctx, req)
	}
}

// Option is a middleware with an option.
func Option(tag string) endpoint.Middleware {
	d := form.NewEncoder() // silent
	d.SetTagName(tag)
	return func(next endpoint.Endpoint) endpoint.Endpoint {
		return func(ctx context.Context, req any) (any, error) {
			if _, err := d.Encode(req); err != nil {
				return nil, err
			}
			return next(ctx, req)
		}
	}
}

type set struct {
	create, strict endpoint.Endpoint
	dec            *schema.Decoder
}

// Set has all of them.
type Set = set

func NewSet(s Service) *Set {
	return &set{
		create: Option("create")(Trim(MakeCreate(s))),
		strict: MakeStrict(s),
		dec:    schema.NewDecoder(), // silent
	}
}

// DecodeRequest decodes with what the set has.
func (s *set) DecodeRequest(ctx context.Context, r *http.Request) (any, error) {
	x := new(struct{ Name string })
	return x, s.dec.Decode(x, r.URL.Query())
}

// DecodeForm makes one.
func DecodeForm(ctx context.Context, r *http.Request) (any, error) {
	x := new(struct{ Name string })
	d := form.NewDecoder() // report
	return x, d.Decode(x, r.URL.Query())
}

func (s *set) Create(ctx context.Context, x any) (any, error) { return s.create(ctx, x) }
