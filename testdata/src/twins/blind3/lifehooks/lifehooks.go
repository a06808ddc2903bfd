// Package lifehooks has functions that a server, a context or the runtime calls at some time. What decides: hooks of the
// process run once; hooks of a request, a response or a connection run again and again.
package lifehooks

import (
	"context"
	"net"
	"net/http"
	"net/http/httputil"
	"os"
	"os/signal"
	"time"

	"github.com/go-playground/validator/v10"
)

type key struct{}

func Server(h http.Handler) *http.Server {
	srv := &http.Server{
		Handler: h,
		BaseContext: func(net.Listener) context.Context {
			v := validator.New() // silent
			return context.WithValue(context.Background(), key{}, v)
		},
	}
	srv.RegisterOnShutdown(func() {
		_ = validator.New().Var(srv.Addr, "required") // silent
	})
	return srv
}

func Signals() {
	ch := make(chan os.Signal, 1)
	signal.Notify(ch, os.Interrupt)
	go func() {
		<-ch
		v := validator.New() // silent
		_ = v.Var(os.Args, "required")
		os.Exit(1)
	}()
}

func Main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	context.AfterFunc(ctx, func() {
		_ = validator.New().Var(os.Args, "required") // silent
	})
	time.AfterFunc(time.Minute, func() {
		v := validator.New() // silent
		_ = v.Var(os.Args, "min=1")
	})
	go func() {
		v := validator.New() // silent
		<-ctx.Done()
		_ = v.Var(os.Args, "min=1")
	}()
	Signals()
	_ = Server(Proxy()).ListenAndServe()
}

func Transport() *http.Transport {
	v := validator.New() // silent
	return &http.Transport{
		DialContext: func(ctx context.Context, network, addr string) (net.Conn, error) {
			if err := v.VarCtx(ctx, addr, "hostname_port"); err != nil {
				return nil, err
			}
			return net.Dial(network, addr)
		},
	}
}

// Again and again.

func Proxy() http.Handler {
	p := &httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) {
			v := validator.New() // report
			_ = v.Var(r.In.Host, "hostname")
		},
		ModifyResponse: func(res *http.Response) error {
			return validator.New().Var(res.Header, "required") // report
		},
	}
	p.ErrorHandler = func(w http.ResponseWriter, r *http.Request, err error) {
		_ = validator.New().Var(err.Error(), "required") // report
		w.WriteHeader(http.StatusBadGateway)
	}
	return p
}

func Director() *httputil.ReverseProxy {
	return &httputil.ReverseProxy{Director: func(r *http.Request) {
		if validator.New().Var(r.Host, "fqdn") != nil { // report
			r.Host = "localhost"
		}
	}}
}

func Finished(w http.ResponseWriter, r *http.Request) {
	host := r.Host
	context.AfterFunc(r.Context(), func() {
		v := validator.New() // report
		_ = v.Var(host, "hostname")
	})
}

func Client() *http.Client {
	return &http.Client{CheckRedirect: func(req *http.Request, via []*http.Request) error {
		return validator.New().Var(req.URL.String(), "url") // report
	}}
}

func Later(w http.ResponseWriter, r *http.Request) {
	t := time.AfterFunc(time.Second, func() {
		_ = validator.New().Var(r.URL.Path, "uri") // report
	})
	defer t.Stop()
}
