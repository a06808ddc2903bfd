// Package lib has shared things and functions that configure them.
package lib

import (
	"log/slog"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

var (
	Validate = validator.New()     // silent
	Decoder  = schema.NewDecoder() // silent
	mu       sync.Once
)

// Configure changes what all share.
func Configure() { Validate.SetTagName("check") }

// Ensure does so once.
func Ensure() { mu.Do(func() { Validate.RegisterAlias("name", "required") }) }

// Shared returns what all share.
func Shared() *validator.Validate { return Validate }

// Rules configures what it is given.
func Rules(v *validator.Validate) *validator.Validate {
	_ = v.RegisterValidation("sku", func(validator.FieldLevel) bool { return true })
	return v
}

// Log sets the logger of the process.
func Log(name string) { slog.SetDefault(slog.Default().With("name", name)) }
