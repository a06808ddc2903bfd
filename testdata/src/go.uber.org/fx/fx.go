// Package fx stands in for the library.
package fx

import "context"

type Option interface{ apply() }

type App struct{}

type Hook struct {
	OnStart func(context.Context) error
	OnStop  func(context.Context) error
}

type Lifecycle interface{ Append(Hook) }

func New(opts ...Option) *App                   { return &App{} }
func Provide(constructors ...any) Option        { return nil }
func Invoke(funcs ...any) Option                { return nil }
func Module(name string, opts ...Option) Option { return nil }
func (a *App) Run()                             {}
