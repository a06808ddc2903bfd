// Package lib makes objects of structs in which things may be left out. What decides: whether its caller leaves them out.
package lib

import "github.com/go-playground/validator/v10"

type Config struct {
	Rules *validator.Validate
	Tag   string
}

func (c *Config) complete() {
	if c.Rules == nil {
		c.Rules = validator.New() // silent: the default of those who give nothing
	}
}

// Kit is completed by a method.
type Kit struct{ cfg Config }

func New(cfg Config) *Kit {
	cfg.complete()
	return &Kit{cfg}
}

func (k *Kit) Check(x any) error { return k.cfg.Rules.Struct(x) }

// Set is completed where it is made.
type Set struct{ cfg Config }

func NewSet(cfg Config) *Set {
	if cfg.Rules == nil {
		cfg.Rules = validator.New() // silent: the default of those who give nothing
	}
	return &Set{cfg}
}

func (s *Set) Check(x any) error { return s.cfg.Rules.Struct(x) }

// Check keeps nothing.
func Check(cfg Config, x any) error {
	if cfg.Rules == nil {
		cfg.Rules = validator.New() // silent: the default of those who give nothing
	}
	return cfg.Rules.Struct(x)
}
