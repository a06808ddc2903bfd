// Package svc has services that hold instances.
package svc

import (
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type Service struct {
	v *validator.Validate
	d *schema.Decoder
}

func New() *Service { return &Service{v: validator.New()} }

func (s *Service) Create(v any) error { return s.v.Struct(v) }

type Creator interface{ Create(v any) error }

func NewCreator() Creator { return New() }

type Outer struct{ inner *Service }

func NewOuter() *Outer { return &Outer{inner: New()} }

func (o *Outer) Create(v any) error { return o.inner.Create(v) }

func NewWith(v *validator.Validate) *Service { return &Service{v: v} }

// A Config is what a service is made from.
type Config struct{ Address string }

func Open(cfg *Config) *Service { return &Service{v: validator.New()} }
