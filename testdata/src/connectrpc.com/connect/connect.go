// Package connect stands in for the library.
package connect

import "context"

type Request[T any] struct{ Msg *T }

type Response[T any] struct{ Msg *T }

func NewResponse[T any](msg *T) *Response[T] { return &Response[T]{msg} }

type AnyRequest interface{ Any() any }

type AnyResponse interface{ Any() any }

type UnaryFunc func(context.Context, AnyRequest) (AnyResponse, error)

type UnaryInterceptorFunc func(UnaryFunc) UnaryFunc

type ServerStream[T any] struct{}

func (s *ServerStream[T]) Send(msg *T) error { return nil }

type Code int

const CodeInvalidArgument Code = 3

func NewError(c Code, underlying error) error { return underlying }
