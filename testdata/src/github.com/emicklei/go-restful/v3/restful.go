// Package restful stands in for the library.
package restful

type Request struct{ path string }

func (r *Request) ReadEntity(entityPointer any) error { return nil }

type Response struct{ status int }

func (r *Response) WriteEntity(value any) error            { return nil }
func (r *Response) WriteError(status int, err error) error { return nil }

type RouteFunction func(*Request, *Response)

type RouteBuilder struct{}

func (b *RouteBuilder) To(function RouteFunction) *RouteBuilder { return b }

type WebService struct{}

func (w *WebService) POST(path string) *RouteBuilder    { return nil }
func (w *WebService) Route(b *RouteBuilder) *WebService { return w }
