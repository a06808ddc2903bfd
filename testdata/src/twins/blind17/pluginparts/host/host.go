// Package host runs plugins. What decides: which of the functions of a plugin is called when the process starts.
package host

import (
	"context"
	"net/http"
)

// Plugin is what others bring.
type Plugin struct {
	Name   string
	Init   func() error
	Handle func(ctx context.Context, x any) error
	Close  func()
}

// Module is what others bring as a type.
type Module interface {
	Setup() error
	Serve(ctx context.Context, x any) error
}

type Host struct {
	plugins []Plugin
	modules []Module
	filters map[string]func(string) string
}

func New() *Host { return &Host{filters: map[string]func(string) string{}} }

func (h *Host) Add(p Plugin) { h.plugins = append(h.plugins, p) }

func (h *Host) Use(ms ...Module) *Host {
	h.modules = append(h.modules, ms...)
	return h
}

// Filter makes the filter when it is added.
func (h *Host) Filter(name string, mk func() func(string) string) {
	h.filters[name] = mk()
}

func (h *Host) Start(addr string) error {
	for _, p := range h.plugins {
		if p.Init == nil {
			continue
		}
		if err := p.Init(); err != nil {
			return err
		}
		if p.Close != nil {
			defer p.Close()
		}
	}
	for _, m := range h.modules {
		if err := m.Setup(); err != nil {
			return err
		}
	}
	return http.ListenAndServe(addr, h)
}

func (h *Host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("text")
	for _, f := range h.filters {
		text = f(text)
	}
	for _, p := range h.plugins {
		_ = p.Handle(r.Context(), text)
	}
	for _, m := range h.modules {
		_ = m.Serve(r.Context(), text)
	}
}
