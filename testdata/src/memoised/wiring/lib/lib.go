// Package lib has helpers that other packages use.
package lib

import (
	"sync"

	"github.com/go-playground/validator/v10"
)

var Validator = sync.OnceValue(func() *validator.Validate { return validator.New() })

func NewValidator() *validator.Validate { return validator.New() }

// Local is called like Validator, and memoises nothing.
func Local() *validator.Validate {
	get := sync.OnceValue(func() *validator.Validate { return validator.New() })
	return get()
}

type Lazy struct{ v *validator.Validate }

func (l *Lazy) Validator() *validator.Validate {
	if l.v == nil {
		l.v = validator.New()
	}
	return l.v
}

type Option func(*Service)

func WithValidator(v *validator.Validate) Option { return func(s *Service) { s.v = v } }

type Service struct{ v *validator.Validate }

// NewService has a default for what no option gave.
func NewService(opts ...Option) *Service {
	s := &Service{}
	for _, o := range opts {
		o(s)
	}
	if s.v == nil {
		s.v = validator.New()
	}
	return s
}

func (s *Service) Check(x any) error { return s.v.Struct(x) }

// Cache calls make where a key is missing.
type Cache[V any] struct {
	mu sync.Mutex
	m  map[string]V
}

func (c *Cache[V]) Get(key string, make func() V) V {
	c.mu.Lock()
	defer c.mu.Unlock()
	v, ok := c.m[key]
	if !ok {
		v = make()
		c.m[key] = v
	}
	return v
}
