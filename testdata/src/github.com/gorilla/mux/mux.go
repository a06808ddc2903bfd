// Package mux stands in for the library.
package mux

import "net/http"

type MiddlewareFunc func(http.Handler) http.Handler

type Route struct{}

func (r *Route) Methods(methods ...string) *Route { return r }

type RouteMatch struct{}

type Router struct{}

func NewRouter() *Router { return &Router{} }
func (r *Router) HandleFunc(path string, f func(http.ResponseWriter, *http.Request)) *Route {
	return nil
}
func (r *Router) Handle(path string, h http.Handler) *Route          { return nil }
func (r *Router) Use(mwf ...MiddlewareFunc)                          {}
func (r *Router) ServeHTTP(w http.ResponseWriter, req *http.Request) {}
func Vars(r *http.Request) map[string]string                         { return nil }
