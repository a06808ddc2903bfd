// Package testfiles has tests.
package testfiles

import "github.com/go-playground/validator/v10"

func check(v any) error {
	return validator.New().Struct(v) // want `on every call of check`
}

func Exported(v any) error { return check(v) }
