// Package pool builds for those who name something, and has one for all others.
package pool

import "github.com/go-playground/validator/v10"

var (
	shared  = validator.New() // silent
	current = "main"
)

// Get yields the shared one if nobody names another.
func Get(name string) *validator.Validate { return get(name) }

func get(name string) *validator.Validate {
	if name == "" || name == current {
		return shared
	}
	return validator.New() // silent
}

// Strict has one of its own for those who ask for that.
func Strict(on bool) *validator.Validate {
	if !on {
		return shared
	}
	return validator.New() // silent
}

// With builds if there is something to build for.
func With(rules []string) *validator.Validate {
	if len(rules) == 0 {
		return shared
	}
	return validator.New() // silent
}

// Either builds in any case.
func Either(name string) *validator.Validate {
	if name == "" {
		return validator.New() // silent
	}
	return validator.New() // silent
}

// Renamed asks for another name than the one that it got.
func Renamed(name string) *validator.Validate {
	if name == "" {
		name = current
	}
	return get(name)
}
