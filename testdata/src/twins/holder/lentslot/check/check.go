// Package check uses validators that it is lent.
package check

import "github.com/go-playground/validator/v10"

// Request checks in.
func Request(v *validator.Validate, in any) error { return v.Struct(in) }

// There reports whether there is one.
func There(v *validator.Validate) bool { return v != nil }

var kept []*validator.Validate

// Keep keeps it.
func Keep(v *validator.Validate) { kept = append(kept, v) }
