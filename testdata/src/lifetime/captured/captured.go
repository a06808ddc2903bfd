// Package captured has instances that function values keep.
package captured

import (
	"net/http"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/nats-io/nats.go"
)

type router struct{ routes map[string]http.HandlerFunc }

func (r *router) add(path string, h http.HandlerFunc) { r.routes[path] = h }

type config struct{ Name string }

// Handlers that are registered by a function which gets a configuration.
func register(r *router, cfg config) error {
	v := validator.New()
	r.add("/", func(w http.ResponseWriter, req *http.Request) { _ = v.Struct(req) })
	return v.Struct(cfg)
}

func registerMux(mux *http.ServeMux, cfg config) error {
	v := validator.New()
	mux.HandleFunc("/", func(w http.ResponseWriter, req *http.Request) { _ = v.Struct(req) })
	return v.Struct(cfg)
}

func subscribe(nc *nats.Conn, cfg config) error {
	v := validator.New()
	_, _ = nc.Subscribe("x", func(m *nats.Msg) { _ = v.Struct(m.Data) })
	return v.Struct(cfg)
}

// A callback that is called once, later, does not keep it.
func later(cfg config) {
	v := validator.New() // want `on every call of later`
	time.AfterFunc(time.Second, func() { _ = v.Struct(cfg) })
}

type hooks struct{ before func(any) error }

func withHooks(cfg config) *hooks {
	v := validator.New()
	h := &hooks{before: func(x any) error { return v.Struct(x) }}
	_ = h.before(cfg)
	return h
}

// The near twin only uses it.
func checks(cfg config) error {
	v := validator.New() // want `on every call of checks`
	h := func(x any) error { return v.Struct(x) }
	return h(cfg)
}
