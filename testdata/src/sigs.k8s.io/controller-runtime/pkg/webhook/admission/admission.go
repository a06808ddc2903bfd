// Package admission stands in for the library.
package admission

import (
	"context"

	"k8s.io/apimachinery/pkg/runtime"
)

type Request struct{ Object []byte }

type Response struct{ Allowed bool }

type Warnings []string

type Handler interface {
	Handle(context.Context, Request) Response
}

type CustomDefaulter interface {
	Default(ctx context.Context, obj runtime.Object) error
}

type CustomValidator interface {
	ValidateCreate(ctx context.Context, obj runtime.Object) (warnings Warnings, err error)
	ValidateUpdate(ctx context.Context, oldObj, newObj runtime.Object) (warnings Warnings, err error)
	ValidateDelete(ctx context.Context, obj runtime.Object) (warnings Warnings, err error)
}

func Allowed(message string) Response { return Response{Allowed: true} }
func Denied(message string) Response  { return Response{} }

type Decoder interface {
	Decode(req Request, into runtime.Object) error
}

func NewDecoder(scheme *runtime.Scheme) Decoder { return nil }
