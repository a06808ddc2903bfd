// Package lib has functions that build and use up.
package lib

import (
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

// Validate is reported here: its callers are silent.
func Validate(s any) error {
	return validator.New().Struct(s) // want `on every call of Validate`
}

// Port takes no data: only its callers can know how often it runs.
func Port() error { return validator.New().Var("8080", "numeric") }

// Suppressed is known to nobody else.
func Suppressed() error {
	return validator.New().Var("8080", "numeric") //mapperlint:ignore one call a day
}

func SuppressedValidator() *validator.Validate {
	//mapperlint:ignore one call a day
	return validator.New()
}

// Columns depends on the tag.
func Columns(tag string, t reflect.Type) *reflectx.StructMap {
	return reflectx.NewMapper(tag).TypeMap(t)
}

// ColumnsBy hands its parameter on.
func ColumnsBy(kind string) *reflectx.StructMap { return Columns(kind, nil) }

type Config struct{ Tag string }

// Fields depends on its receiver.
func (c *Config) Fields() *reflectx.StructMap { return reflectx.NewMapper(c.Tag).TypeMap(nil) }

// Checker is a value of function type.
var Checker = func(s any) error {
	return validator.New().Struct(s) // want `on every call of function literal`
}

// NewChecker returns a function that keeps the instance.
func NewChecker() func(any) error {
	v := validator.New()
	return v.Struct
}

type unexported struct{}

// Exported gives out a type that importers cannot name.
func Exported() *unexported { return &unexported{} }

func (*unexported) Run() error { return validator.New().Var("8080", "numeric") }

func Generic[T any]() error {
	var t T
	return validator.New().Struct(t)
}

// Fresh is for callers that configure what they get.
func Fresh() *validator.Validate { return validator.New() }
