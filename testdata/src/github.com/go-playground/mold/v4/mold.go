// Package mold stands in for the library.
package mold

import (
	"context"
	"reflect"
)

type (
	Func            func(ctx context.Context, fl FieldLevel) error
	StructLevelFunc func(ctx context.Context, sl StructLevel) error
	InterceptorFunc func(current reflect.Value) (inner reflect.Value)
)

type FieldLevel interface{ Param() string }

type StructLevel interface{ Struct() reflect.Value }

type Transformer struct{}

func New() *Transformer                                                     { return &Transformer{} }
func (t *Transformer) SetTagName(name string)                               {}
func (t *Transformer) Register(tag string, fn Func)                         {}
func (t *Transformer) RegisterAlias(alias, tags string)                     {}
func (t *Transformer) RegisterStructLevel(fn StructLevelFunc, types ...any) {}
func (t *Transformer) RegisterInterceptor(fn InterceptorFunc, types ...any) {}
func (t *Transformer) Struct(ctx context.Context, v any) error              { return nil }
