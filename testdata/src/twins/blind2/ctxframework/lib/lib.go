// Package lib is a small framework of the company, on top of net/http.
package lib

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/go-playground/validator/v10"
)

type Ctx struct {
	context.Context
	W http.ResponseWriter
	R *http.Request
}

func (c *Ctx) Bind(v any) error { return json.NewDecoder(c.R.Body).Decode(v) }
func (c *Ctx) JSON(code int, v any) error {
	c.W.WriteHeader(code)
	return json.NewEncoder(c.W).Encode(v)
}

var std = validator.New() // silent

// Valid is shared.
func (c *Ctx) Valid(v any) error { return std.StructCtx(c, v) }

// BindValid is not.
func (c *Ctx) BindValid(v any) error {
	if err := c.Bind(v); err != nil {
		return err
	}
	return validator.New().StructCtx(c, v) // report
}

type HandlerFunc func(*Ctx) error

func (h HandlerFunc) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := h(&Ctx{r.Context(), w, r}); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

type Middleware func(HandlerFunc) HandlerFunc

type App struct {
	mux *http.ServeMux
	mw  []Middleware
}

func New(mw ...Middleware) *App { return &App{http.NewServeMux(), mw} }

func (a *App) Handle(path string, h HandlerFunc) {
	for i := len(a.mw) - 1; i >= 0; i-- {
		h = a.mw[i](h)
	}
	a.mux.Handle(path, h)
}

func (a *App) Run(addr string) error { return http.ListenAndServe(addr, a.mux) }
