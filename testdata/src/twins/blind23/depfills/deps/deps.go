// Package deps has what services need.
package deps

import (
	"errors"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

// Deps are what a service needs.
type Deps struct {
	Rules *validator.Validate
	Trims *mold.Transformer
}

// Fill makes what checks.
func (d *Deps) Fill() {
	d.Rules = validator.New() // silent
	d.Rules.SetTagName("check")
}

// Refill makes it anew.
func (d *Deps) Refill() {
	d.Rules, d.Trims = nil, nil
	d.Fill()
}

// FillAll makes all.
func (d *Deps) FillAll() {
	d.Fill()
	_ = Setup(d)
}

// Setup makes what changes.
func Setup(d *Deps) error {
	if d == nil {
		return errors.New("no deps")
	}
	d.Trims = mold.New() // silent
	return nil
}

// Into makes what checks.
func Into(v **validator.Validate) {
	*v = validator.New() // silent
}
