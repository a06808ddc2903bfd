// Package web calls handlers, as a server does: what panics is recovered.
package web

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

type recorder struct{ strings.Builder }

func (r *recorder) Header() http.Header { return http.Header{} }
func (r *recorder) WriteHeader(int)     {}

// Get returns what the handler answers to a query.
func Get(h http.HandlerFunc, query string) (answer string) {
	var r recorder
	defer func() {
		if p := recover(); p != nil {
			answer = fmt.Sprint(r.String(), "panic: ", p)
		}
	}()
	h(&r, &http.Request{Method: "GET", URL: &url.URL{Path: "/", RawQuery: query}, Header: http.Header{}})
	return r.String()
}

// Each returns what the handler answers to each of the queries in turn.
func Each(h http.HandlerFunc, queries ...string) string {
	var all []string
	for _, q := range queries {
		all = append(all, Get(h, q))
	}
	return strings.Join(all, " | ")
}
