// Package kit has kits of what checks.
package kit

import (
	"errors"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

// Kit has what checks.
type Kit struct {
	Rules *validator.Validate
	Trims *mold.Transformer
}

// New returns a kit.
func New() *Kit {
	return &Kit{Rules: validator.New()} // silent
}

// Open returns a kit for the mode.
func Open(mode string) (*Kit, error) {
	if mode == "" {
		return nil, errors.New("mode")
	}
	k := New()
	k.Rules.SetTagName("check")
	return k, nil
}

// Must is Open that does not fail.
func Must(mode string) *Kit {
	k, err := Open(mode)
	if err != nil {
		panic(err)
	}
	return k
}

// Strict returns a strict kit.
func Strict() (k *Kit) {
	k = &Kit{}
	k.Rules = validator.New() // silent
	k.Rules.SetTagName("strict")
	return k
}

// Parts returns what a kit is made of.
func Parts() (*validator.Validate, *mold.Transformer) {
	k := New()
	return k.Rules, k.Trims
}

// Both returns two that are one.
func Both() []*Kit {
	k := New()
	return []*Kit{k, k}
}

var std = New()

// Default returns the one that all share.
func Default() *Kit { return std }

// Check checks v.
func (k *Kit) Check(v any) error { return k.Rules.Struct(v) }
