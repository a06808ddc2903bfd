// Package echo stands in for the library.
package echo

type Context interface {
	Bind(i any) error
	Validate(i any) error
	JSON(code int, i any) error
	Param(name string) string
	QueryParams() map[string][]string
	Set(key string, val any)
	Get(key string) any
}

type HandlerFunc func(c Context) error

type MiddlewareFunc func(next HandlerFunc) HandlerFunc

type Validator interface {
	Validate(i any) error
}

type Binder interface {
	Bind(i any, c Context) error
}

type Echo struct {
	Validator Validator
	Binder    Binder
}

func New() *Echo                                                     { return &Echo{} }
func (e *Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc)  {}
func (e *Echo) POST(path string, h HandlerFunc, m ...MiddlewareFunc) {}
func (e *Echo) Use(m ...MiddlewareFunc)                              {}
func (e *Echo) Start(addr string) error                              { return nil }
