// Package app runs a service with hooks.
package app

import (
	"context"
	"net/http"
)

// Hooks are called when something happens.
type Hooks struct {
	OnStart   func(ctx context.Context) error
	OnRequest func(r *http.Request) error
	OnStop    func()
}

// Module is a part of the service.
type Module interface {
	Init(ctx context.Context) error
	Handle(w http.ResponseWriter, r *http.Request)
}

type App struct {
	hooks   []Hooks
	modules map[string]Module
}

func New() *App { return &App{modules: map[string]Module{}} }

func (a *App) Hook(h Hooks) { a.hooks = append(a.hooks, h) }

func (a *App) Mount(path string, m Module) { a.modules[path] = m }

func (a *App) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for _, h := range a.hooks {
		if h.OnRequest == nil {
			continue
		}
		if err := h.OnRequest(r); err != nil {
			http.Error(w, err.Error(), http.StatusForbidden)
			return
		}
	}
	if m, ok := a.modules[r.URL.Path]; ok {
		m.Handle(w, r)
	}
}

// Run starts all, serves, and stops.
func (a *App) Run(ctx context.Context) error {
	for _, h := range a.hooks {
		if h.OnStart != nil {
			if err := h.OnStart(ctx); err != nil {
				return err
			}
		}
		if h.OnStop != nil {
			defer h.OnStop()
		}
	}
	for _, m := range a.modules {
		if err := m.Init(ctx); err != nil {
			return err
		}
	}
	return http.ListenAndServe(":8080", a)
}

// Setup calls fn now.
func (a *App) Setup(fn func(a *App)) *App {
	fn(a)
	return a
}
