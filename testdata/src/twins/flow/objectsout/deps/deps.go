// Package deps has what services need.
package deps

import (
	"errors"

	"github.com/go-playground/validator/v10"
)

// Deps are what a service needs.
type Deps struct{ Rules *validator.Validate }

// Setup makes them.
func Setup(d *Deps) error {
	if d == nil {
		return errors.New("no deps")
	}
	d.Rules = validator.New() // silent
	return nil
}

// Strict makes them with that tag.
func Strict(d *Deps, tag string) {
	v := validator.New() // silent
	v.SetTagName(tag)
	d.Rules = v
}

// Complete makes what was not given.
func Complete(d *Deps) {
	if d.Rules == nil {
		d.Rules = validator.New() // silent
	}
}

// Refill makes them anew.
func (d *Deps) Refill() {
	d.Rules = nil
	d.Rules = validator.New() // silent
}
