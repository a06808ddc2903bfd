// Package base has helpers for services.
package base

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

// Endpoint is what a service gives.
type Endpoint func(ctx context.Context, r *http.Request) (any, error)

// Handle makes a handler.
func Handle(e Endpoint) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if _, err := e(r.Context(), r); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	}
}

// Build calls f at once, and makes a handler of what it gets.
func Build(f func() Endpoint) http.HandlerFunc { return Handle(f()) }

// Set has what a service needs.
type Set struct {
	Rules *validator.Validate
	forms *form.Decoder
}

// Option is an option of a set.
type Option func(*Set)

// NewSet makes a set.
func NewSet(opts ...Option) *Set {
	s := &Set{Rules: validator.New()} // silent
	for _, o := range opts {
		o(s)
	}
	return s
}

// WithForms is an option.
func WithForms() Option {
	return func(s *Set) {
		s.forms = form.NewDecoder() // silent
	}
}

// Decode decodes.
func (s *Set) Decode(dst any, r *http.Request) error {
	if s.forms == nil {
		s.forms = form.NewDecoder() // silent
	}
	return s.forms.Decode(dst, r.PostForm)
}

// Trim trims.
func Trim(ctx context.Context, x any) error {
	return mold.New().Struct(ctx, x) // report
}

// Trimmer is for those who keep it.
func Trimmer() *mold.Transformer {
	return mold.New() // silent
}
