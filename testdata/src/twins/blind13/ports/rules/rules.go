// Package rules checks orders.
package rules

import (
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
	"twins/blind13/ports/api"
)

type fresh struct{}

// Check makes its rules with each call.
func (fresh) Check(o api.Order) error {
	return validator.New().Struct(o) // report
}

func (fresh) Clean(text string) string {
	p := bluemonday.UGCPolicy() // report
	p.AllowElements("b")
	return p.Sanitize(text)
}

type shared struct {
	v *validator.Validate
	p *bluemonday.Policy
}

func (s shared) Check(o api.Order) error  { return s.v.Struct(o) }
func (s shared) Clean(text string) string { return s.p.Sanitize(text) }

// New returns rules of a kind.
func New(keep bool) api.Rules {
	if !keep {
		return fresh{}
	}
	return shared{
		v: validator.New(),        // silent
		p: bluemonday.NewPolicy(), // silent
	}
}
