// Package svc has a service with options.
package svc

import (
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

type Service struct {
	rules *validator.Validate
	trims *mold.Transformer
	tag   string
}

type Option func(*Service)

func WithRules(v *validator.Validate) Option { return func(s *Service) { s.rules = v } }

func WithTag(tag string) Option { return func(s *Service) { s.tag = tag } }

func New(opts ...Option) *Service {
	s := &Service{tag: "check"}
	for _, o := range opts {
		o(s)
	}
	if s.rules == nil {
		s.rules = validator.New() // silent
		s.rules.SetTagName(s.tag)
	}
	return s
}

func (s *Service) Check(v any) error { return s.rules.Struct(v) }

// Trim makes one whenever it is called.
func (s *Service) Trim(v any) error {
	t := mold.New() // report
	t.SetTagName(s.tag)
	return t.Struct(nil, v)
}
