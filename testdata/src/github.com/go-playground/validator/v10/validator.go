// Package validator stands in for the library: its names and types only.
package validator

import (
	"context"
	"reflect"

	ut "github.com/go-playground/universal-translator"
)

type Validate struct{ tag string }

type (
	Option                   func(*Validate)
	Func                     func(fl FieldLevel) bool
	FuncCtx                  func(ctx context.Context, fl FieldLevel) bool
	StructLevelFunc          func(sl StructLevel)
	CustomTypeFunc           func(field reflect.Value) any
	TagNameFunc              func(field reflect.StructField) string
	RegisterTranslationsFunc func(ut ut.Translator) error
	TranslationFunc          func(ut ut.Translator, fe FieldError) string
)

type FieldLevel interface {
	Field() reflect.Value
	Param() string
}

type StructLevel interface {
	Current() reflect.Value
	ReportError(field any, fieldName, structFieldName, tag, param string)
}

type FieldError interface {
	error
	Tag() string
	Field() string
	Translate(ut ut.Translator) string
}

type ValidationErrors []FieldError

func (ve ValidationErrors) Error() string { return "" }

func (ve ValidationErrors) Translate(ut ut.Translator) map[string]string { return nil }

type InvalidValidationError struct{ Type reflect.Type }

func (e InvalidValidationError) Error() string { return "" }

func New(options ...Option) *Validate { return &Validate{} }

func WithRequiredStructEnabled() Option { return func(*Validate) {} }

func WithPrivateFieldValidation() Option { return func(*Validate) {} }

func (v *Validate) SetTagName(name string)                                    { v.tag = name }
func (v *Validate) RegisterTagNameFunc(fn TagNameFunc)                        {}
func (v *Validate) RegisterAlias(alias, tags string)                          {}
func (v *Validate) RegisterStructValidation(fn StructLevelFunc, types ...any) {}
func (v *Validate) RegisterCustomTypeFunc(fn CustomTypeFunc, types ...any)    {}
func (v *Validate) RegisterValidation(tag string, fn Func, callValidationEvenIfNull ...bool) error {
	return nil
}
func (v *Validate) RegisterValidationCtx(tag string, fn FuncCtx, callValidationEvenIfNull ...bool) error {
	return nil
}
func (v *Validate) RegisterTranslation(tag string, trans ut.Translator, registerFn RegisterTranslationsFunc, translationFn TranslationFunc) error {
	return nil
}
func (v *Validate) Struct(s any) error                                      { return nil }
func (v *Validate) StructCtx(ctx context.Context, s any) error              { return nil }
func (v *Validate) StructExcept(s any, fields ...string) error              { return nil }
func (v *Validate) StructPartial(s any, fields ...string) error             { return nil }
func (v *Validate) Var(field any, tag string) error                         { return nil }
func (v *Validate) VarCtx(ctx context.Context, field any, tag string) error { return nil }
func (v *Validate) VarWithValue(field, other any, tag string) error         { return nil }
