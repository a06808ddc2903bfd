// Package echo stands in for the library.
package echo

type Context struct{ path string }

func (c *Context) Bind(i any) error           { return nil }
func (c *Context) Validate(i any) error       { return nil }
func (c *Context) JSON(code int, i any) error { return nil }
func (c *Context) Param(name string) string   { return c.path }

type HandlerFunc func(c *Context) error

type MiddlewareFunc func(next HandlerFunc) HandlerFunc

type Validator interface {
	Validate(i any) error
}

type Echo struct{ Validator Validator }

func New() *Echo                                                     { return &Echo{} }
func (e *Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc)  {}
func (e *Echo) POST(path string, h HandlerFunc, m ...MiddlewareFunc) {}
func (e *Echo) Use(m ...MiddlewareFunc)                              {}
