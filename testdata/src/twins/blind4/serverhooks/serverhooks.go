// Package serverhooks has hooks of servers: some run for each connection or request, some once.
package serverhooks

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"net/http"
	"regexp"

	"github.com/go-playground/validator/v10"
	"github.com/ugorji/go/codec"
)

type key struct{}

func New(addr string) *http.Server {
	s := &http.Server{Addr: addr}
	s.ConnContext = func(ctx context.Context, c net.Conn) context.Context {
		// For each connection.
		return context.WithValue(ctx, key{}, validator.New()) // report
	}
	s.BaseContext = func(l net.Listener) context.Context {
		// Once for the listener.
		return context.WithValue(context.Background(), key{}, validator.New()) // silent
	}
	s.RegisterOnShutdown(func() {
		// Once, at the end.
		v := validator.New() // silent
		_ = v.Var(addr, "required")
	})
	s.ConnState = func(c net.Conn, st http.ConnState) {
		// For each connection and state.
		re := regexp.MustCompile(`^127\.`) // report
		_ = re.MatchString(c.RemoteAddr().String())
	}
	s.TLSConfig = &tls.Config{
		GetCertificate: func(hi *tls.ClientHelloInfo) (*tls.Certificate, error) {
			// For each handshake.
			if err := validator.New().Var(hi.ServerName, "fqdn"); err != nil { // report
				return nil, err
			}
			return nil, errors.New("none")
		},
		VerifyConnection: verify,
	}
	return s
}

func verify(cs tls.ConnectionState) error {
	// A function that is stored in a field.
	v := validator.New() // report
	return v.Var(cs.ServerName, "fqdn")
}

func Certificates() func(*tls.ClientHelloInfo) (*tls.Certificate, error) {
	// Once for the function.
	re := regexp.MustCompile(`\.example\.com$`) // silent
	return func(hi *tls.ClientHelloInfo) (*tls.Certificate, error) {
		if !re.MatchString(hi.ServerName) {
			return nil, errors.New("none")
		}
		return &tls.Certificate{}, nil
	}
}

func Use(c *tls.Config) { c.GetCertificate = Certificates() }

type handler struct{ h *codec.JsonHandle }

func newHandler() *handler {
	// Kept.
	return &handler{&codec.JsonHandle{Indent: 2}} // silent
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = codec.NewEncoder(w, h.h).Encode(r.Host)
}

func (h *handler) Indented(w http.ResponseWriter, r *http.Request) {
	// A handle for each answer.
	jh := &codec.JsonHandle{Indent: 4} // report
	_ = codec.NewEncoder(w, jh).Encode(r.Host)
}

func Dialer() *http.Transport {
	return &http.Transport{DialContext: func(ctx context.Context, network, addr string) (net.Conn, error) {
		// For each connection that is opened.
		if err := validator.New().Var(addr, "hostname_port"); err != nil { // report
			return nil, err
		}
		return net.Dial(network, addr)
	}}
}

func Main() error {
	s := New(":8080")
	s.Handler = newHandler()
	return s.ListenAndServe()
}
