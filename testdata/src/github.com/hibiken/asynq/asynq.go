// Package asynq stands in for the library.
package asynq

import "context"

type Task struct{ payload []byte }

func (t *Task) Payload() []byte { return t.payload }
func (t *Task) Type() string    { return "" }

type Handler interface {
	ProcessTask(context.Context, *Task) error
}

type HandlerFunc func(context.Context, *Task) error

func (f HandlerFunc) ProcessTask(ctx context.Context, t *Task) error { return f(ctx, t) }

type MiddlewareFunc func(Handler) Handler

type ServeMux struct{ h map[string]Handler }

func NewServeMux() *ServeMux { return &ServeMux{h: map[string]Handler{}} }

func (m *ServeMux) Handle(pattern string, h Handler) { m.h[pattern] = h }
func (m *ServeMux) HandleFunc(pattern string, h func(context.Context, *Task) error) {
	m.h[pattern] = HandlerFunc(h)
}
func (m *ServeMux) Use(mws ...MiddlewareFunc) {}
func (m *ServeMux) ProcessTask(ctx context.Context, t *Task) error {
	return m.h[t.Type()].ProcessTask(ctx, t)
}

type Server struct{}

func (s *Server) Run(h Handler) error { return nil }
