// Package api is what add-ons are written against. What decides: when the host calls what they register.
package api

import (
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

type Event struct{ Name string }

type Addon interface {
	Init() error
	Handle(e Event) error
}

var factories = map[string]func() Addon{}

// Register is called from the init functions of add-ons.
func Register(name string, f func() Addon) { factories[name] = f }

// Load makes all of them, once.
func Load() (as []Addon, err error) {
	for _, f := range factories {
		a := f()
		if err := a.Init(); err != nil {
			return nil, err
		}
		as = append(as, a)
	}
	return as, nil
}

// Rules is what add-ons may ask for.
func Rules() *validator.Validate {
	v := validator.New() // silent: its callers decide
	v.SetTagName("addon")
	return v
}

var shared *validator.Validate

// Shared is made at first.
func Shared() *validator.Validate {
	if shared == nil {
		shared = validator.New() // silent
	}
	return shared
}

// Trim does all at once.
func Trim(e *Event) error {
	return mold.New().Struct(nil, e) // report
}
