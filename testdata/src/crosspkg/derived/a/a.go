// Package a has constructors that are so because of their bodies.
package a

import (
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

func NewValidator() *validator.Validate {
	v := validator.New()
	v.SetTagName("check")
	return v
}

// Whatever its name.
func Rules() (*validator.Validate, error) {
	v := validator.New()
	return v, v.RegisterValidation("x", nil)
}

func FormDecoder() *schema.Decoder { return unexported() }

func unexported() *schema.Decoder { return schema.NewDecoder() }

// Tagged depends on its parameter.
func Tagged(tag string) *validator.Validate {
	v := validator.New()
	v.SetTagName(tag)
	return v
}

// Generic and a method.
func Of[T any]() *validator.Validate { return validator.New() }

type Maker struct{}

func (*Maker) Make() *validator.Validate { return validator.New() }

var Default = NewValidator()
