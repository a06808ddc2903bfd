// Package a is at the bottom of a chain of packages.
package a

import (
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type Options struct{ Tag string }

func Columns(o Options) *reflectx.StructMap { return reflectx.NewMapper(o.Tag).TypeMap(nil) }

func Warm(n int) error { return validator.New().Var("8080", "numeric") }

type Service struct{ tag string }

func NewService(tag string) *Service { return &Service{tag: tag} }

// Map depends on the service that it is a method of.
func (s *Service) Map(v any) *reflectx.StructMap {
	return reflectx.NewMapper(s.tag).TypeMap(nil)
}

// Check maps data, so that it is reported here.
func (s *Service) Check(v any) error {
	val := validator.New() // want `on every call of \(\*Service\).Check`
	val.SetTagName(s.tag)
	return val.Struct(v)
}
