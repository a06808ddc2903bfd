// Package serverhooks has the functions of a server's fields, and functions
// that are registered at start-up.
package serverhooks

import (
	"context"
	"net"
	"net/http"
	"net/http/httputil"

	"github.com/go-playground/validator/v10"
)

func server() *http.Server {
	return &http.Server{
		Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			_ = validator.New().Struct(r) // want `for every request in function literal in server`
		}),
		BaseContext: func(l net.Listener) context.Context {
			return context.WithValue(context.Background(), "ok", validator.New().Var(l.Addr().String(), "required"))
		},
		ConnContext: func(ctx context.Context, c net.Conn) context.Context {
			_ = validator.New().Struct(c) // want `for every request in function literal in server`
			return ctx
		},
	}
}

func proxy() *httputil.ReverseProxy {
	p := &httputil.ReverseProxy{}
	p.Director = func(r *http.Request) {
		_ = validator.New().Struct(r) // want `for every request in function literal in proxy`
	}
	p.ModifyResponse = func(r *http.Response) error {
		return validator.New().Var(r.Status, "required") // want `for every request in function literal in proxy`
	}
	return p
}

// Functions that init registers, and that handlers look up.
var checks = map[string]func(string) error{}

func register(name string, f func(string) error) { checks[name] = f }

func init() {
	register("fresh", fresh)
	register("kept", kept)
	register("literal", func(s string) error {
		return validator.New().Var(s, "required") // want `validator.New builds`
	})
}

func fresh(s string) error {
	return validator.New().Var(s, "required") // want `validator.New builds`
}

var shared = validator.New()

func kept(s string) error { return shared.Var(s, "required") }

func handler(w http.ResponseWriter, r *http.Request) { _ = checks[r.URL.Path](r.URL.Path) }

// A chain of many helpers, and a cycle of many.
func chain(w http.ResponseWriter, r *http.Request) { c1(r) }

func c1(v any)  { c2(v) }
func c2(v any)  { c3(v) }
func c3(v any)  { c4(v) }
func c4(v any)  { c5(v) }
func c5(v any)  { c6(v) }
func c6(v any)  { c7(v) }
func c7(v any)  { c8(v) }
func c8(v any)  { c9(v) }
func c9(v any)  { c10(v) }
func c10(v any) { _ = validator.New().Struct(v) } // want `for every request in chain, a net/http handler, through c1 and .*c10`

func cycle(w http.ResponseWriter, r *http.Request) { r1(r, 0) }

func r1(v any, n int) { r2(v, n+1) }
func r2(v any, n int) { r3(v, n+1) }
func r3(v any, n int) { r4(v, n+1) }
func r4(v any, n int) { r5(v, n+1) }
func r5(v any, n int) { r6(v, n+1) }
func r6(v any, n int) {
	if n > 100 {
		_ = validator.New().Struct(v) // want `for every request in cycle, a net/http handler, through r1 and .*r6`
		return
	}
	r1(v, n)
}
