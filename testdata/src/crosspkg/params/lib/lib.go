// Package lib has functions that set up, use or keep what they are given.
package lib

import (
	"github.com/go-playground/validator/v10"
)

func Register(v *validator.Validate) { _ = v.RegisterValidation("x", nil) }

func RegisterTag(v *validator.Validate, tag string) { v.SetTagName(tag) }

func Use(v *validator.Validate, s any) error { return v.Struct(s) }

var kept *validator.Validate

func Keep(v *validator.Validate) { kept = v }

func KeepDeep(v *validator.Validate) { keep(v) }

func keep(v *validator.Validate) { kept = v }

func With(v *validator.Validate, tag string) *validator.Validate {
	v.SetTagName(tag)
	return v
}
