// Package router brings requests to those who answer them.
package router

import (
	"context"
	"net/http"
)

// Ctx is of one request.
type Ctx struct {
	context.Context
	req *http.Request
	res http.ResponseWriter
}

func (c *Ctx) Param(name string) string   { return c.req.FormValue(name) }
func (c *Ctx) Query() map[string][]string { return c.req.URL.Query() }
func (c *Ctx) Text(s string) error        { _, err := c.res.Write([]byte(s)); return err }
func (c *Ctx) Fail(err error)             { http.Error(c.res, err.Error(), http.StatusBadRequest) }

type Handler func(c *Ctx) error

// Controller answers what comes to its path.
type Controller interface {
	Get(c *Ctx) error
	Post(c *Ctx) error
}

type Router struct{ mux *http.ServeMux }

func New() *Router { return &Router{http.NewServeMux()} }

func (rt *Router) Handle(path string, h Handler) {
	rt.mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
		c := &Ctx{r.Context(), r, w}
		if err := h(c); err != nil {
			c.Fail(err)
		}
	})
}

// Resource makes a controller for each request.
func (rt *Router) Resource(path string, mk func() Controller) {
	rt.Handle(path, func(c *Ctx) error { return dispatch(c, mk()) })
}

// Controller has one for all.
func (rt *Router) Controller(path string, ctl Controller) {
	rt.Handle(path, func(c *Ctx) error { return dispatch(c, ctl) })
}

func dispatch(c *Ctx, ctl Controller) error {
	if c.req.Method == http.MethodPost {
		return ctl.Post(c)
	}
	return ctl.Get(c)
}

// Group calls fn now.
func (rt *Router) Group(prefix string, fn func(rt *Router)) { fn(rt) }

func (rt *Router) ServeHTTP(w http.ResponseWriter, r *http.Request) { rt.mux.ServeHTTP(w, r) }

// Func answers without a context.
func Func[T any](h func(name string) (T, error)) Handler {
	return func(c *Ctx) error {
		_, err := h(c.Param("name"))
		return err
	}
}
