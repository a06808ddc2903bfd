// Package chi stands in for the library.
package chi

import "net/http"

type Router interface {
	http.Handler
	Use(middlewares ...func(http.Handler) http.Handler)
	Group(fn func(r Router)) Router
	Route(pattern string, fn func(r Router)) Router
	Get(pattern string, h http.HandlerFunc)
	Post(pattern string, h http.HandlerFunc)
	Method(method, pattern string, h http.Handler)
}

type Mux struct{}

func NewRouter() *Mux                                             { return &Mux{} }
func (m *Mux) ServeHTTP(w http.ResponseWriter, r *http.Request)   {}
func (m *Mux) Use(middlewares ...func(http.Handler) http.Handler) {}
func (m *Mux) Group(fn func(r Router)) Router                     { return m }
func (m *Mux) Route(pattern string, fn func(r Router)) Router     { return m }
func (m *Mux) Get(pattern string, h http.HandlerFunc)             {}
func (m *Mux) Post(pattern string, h http.HandlerFunc)            {}
func (m *Mux) Method(method, pattern string, h http.Handler)      {}
func URLParam(r *http.Request, key string) string                 { return "" }
