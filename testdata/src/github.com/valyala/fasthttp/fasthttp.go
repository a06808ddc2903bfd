// Package fasthttp stands in for the library.
package fasthttp

type RequestCtx struct{ path string }

func (ctx *RequestCtx) PostBody() []byte           { return nil }
func (ctx *RequestCtx) SetBody(b []byte)           {}
func (ctx *RequestCtx) Error(msg string, code int) {}
func (ctx *RequestCtx) Path() []byte               { return nil }

type RequestHandler func(ctx *RequestCtx)

type Server struct{ Handler RequestHandler }

func ListenAndServe(addr string, handler RequestHandler) error { return nil }
