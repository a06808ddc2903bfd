// Package svc makes services with options. What decides: who gives no option, and how often a service is made.
package svc

import (
	"context"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

// Service is made by New.
type Service struct {
	rules  *validator.Validate
	trim   *mold.Transformer
	forms  *form.Decoder
	strict bool
}

type Option func(*Service)

func WithRules(v *validator.Validate) Option { return func(s *Service) { s.rules = v } }

// WithTrim makes it when the option is taken.
func WithTrim() Option {
	return func(s *Service) {
		s.trim = mold.New() // silent
	}
}

// Strict is for calls.
func Strict() Option { return func(s *Service) { s.strict = true } }

func New(opts ...Option) *Service {
	s := new(Service)
	for _, o := range opts {
		o(s)
	}
	if s.rules == nil {
		s.rules = validator.New() // silent
	}
	if s.forms == nil {
		s.forms = form.NewDecoder() // silent
	}
	return s
}

func (s *Service) Do(ctx context.Context, x any, values map[string][]string) error {
	if s.strict {
		d := schema.NewDecoder() // report
		if err := d.Decode(x, values); err != nil {
			return err
		}
	} else if err := s.forms.Decode(x, values); err != nil {
		return err
	}
	if s.trim != nil {
		if err := s.trim.Struct(ctx, x); err != nil {
			return err
		}
	}
	return s.rules.Struct(x)
}

// Config is an option for those who like structs.
type Config struct{ Mapper *reflectx.Mapper }

// Count uses what it is given.
func Count(c Config, x any) int { return len(c.Mapper.FieldMap(reflect.ValueOf(x))) }

// CountAll is given nothing but what it counts.
func CountAll(xs []any) (n int) {
	for _, x := range xs {
		n += Count(Config{Mapper: reflectx.NewMapper("db")}, x) // report
	}
	return n
}
