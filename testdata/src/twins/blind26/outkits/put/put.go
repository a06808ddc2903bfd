// Package put fills what its callers point at.
package put

import (
	"github.com/go-playground/validator/v10"
)

// Missing fills *dst if nothing is there.
func Missing(dst **validator.Validate) {
	if *dst == nil {
		*dst = validator.New() // silent
	}
}

// Always fills *dst.
func Always(dst **validator.Validate) {
	*dst = validator.New() // silent
}

// Kit is what a service has.
type Kit struct {
	Check *validator.Validate
	Lang  string
}

// Defaults fills what k has not.
func Defaults(k *Kit) {
	if k.Check == nil {
		k.Check = validator.New(validator.WithRequiredStructEnabled()) // silent
	}
	if k.Lang == "" {
		k.Lang = "en"
	}
}

// Both gives two.
func Both(a, b **validator.Validate) {
	v := validator.New() // silent
	*a, *b = v, v
}
