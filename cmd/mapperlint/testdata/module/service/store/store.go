// Package store makes validators for others.
package store

import "github.com/go-playground/validator/v10"

func NewValidator() *validator.Validate { return validator.New() }
