// Package app runs an app that is made of modules.
package app

import (
	"bytes"
	"context"
	"net"
)

// Module is a part of an app.
type Module interface{ Start(a *App) error }

// Base is a module that does nothing.
type Base struct{}

// Start does nothing.
func (Base) Start(*App) error { return nil }

// Hook is called when the app starts.
type Hook func(a *App) error

// Handler is called for each message.
type Handler func(ctx context.Context, body []byte) error

// App has modules.
type App struct {
	modules  []Module
	hooks    []Hook
	handlers map[string]Handler
}

// New returns an app.
func New() *App { return &App{handlers: make(map[string]Handler)} }

// Add adds a module.
func (a *App) Add(m Module) { a.modules = append(a.modules, m) }

// Hook adds hooks.
func (a *App) Hook(hs ...Hook) { a.hooks = append(a.hooks, hs...) }

// On has h called for the messages of a topic.
func (a *App) On(topic string, h Handler) { a.handlers[topic] = h }

// Run runs one hook.
func (a *App) Run(h Hook) error { return h(a) }

// Serve starts all, and then serves messages.
func (a *App) Serve(ctx context.Context, conn net.PacketConn) error {
	for _, m := range a.modules {
		if err := m.Start(a); err != nil {
			return err
		}
	}
	for _, h := range a.hooks {
		if err := a.Run(h); err != nil {
			return err
		}
	}
	buf := make([]byte, 1<<16)
	for {
		n, _, err := conn.ReadFrom(buf)
		if err != nil {
			return err
		}
		topic, body, _ := bytes.Cut(buf[:n], []byte(" "))
		if h, ok := a.handlers[string(topic)]; ok {
			if err := h(ctx, body); err != nil {
				return err
			}
		}
	}
}
