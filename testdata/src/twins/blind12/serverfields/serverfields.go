// Package serverfields sets functions in the fields of servers, proxies, clients and handlers of the standard library. What decides: how often the
// library calls them.
package serverfields

import (
	"context"
	"crypto/tls"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type rulesKey struct{}

// Proxy hands everything on.
func Proxy(target *url.URL) *httputil.ReverseProxy {
	rewrite := bluemonday.NewPolicy() // silent
	return &httputil.ReverseProxy{
		Rewrite: func(pr *httputil.ProxyRequest) {
			pr.SetURL(target)
			var x struct{ Page int }
			d := form.NewDecoder() // report
			if d.Decode(&x, pr.In.URL.Query()) == nil {
				pr.Out.Header.Set("X-Path", rewrite.Sanitize(pr.In.URL.Path))
			}
		},
		ModifyResponse: func(res *http.Response) error {
			return validator.New().Var(res.Header.Get("Location"), "omitempty,url") // report
		},
		ErrorHandler: func(w http.ResponseWriter, r *http.Request, err error) {
			p := bluemonday.UGCPolicy() // report
			http.Error(w, p.Sanitize(err.Error()), http.StatusBadGateway)
		},
	}
}

// Server has its rules in the context of all requests, made when it listens.
func Server(h http.Handler) *http.Server {
	return &http.Server{
		Handler: h,
		BaseContext: func(net.Listener) context.Context {
			v := validator.New(validator.WithRequiredStructEnabled()) // silent
			return context.WithValue(context.Background(), rulesKey{}, v)
		},
		TLSConfig: &tls.Config{
			GetCertificate: func(hello *tls.ClientHelloInfo) (*tls.Certificate, error) {
				v := validator.New(validator.WithPrivateFieldValidation()) // report
				if err := v.Var(hello.ServerName, "fqdn"); err != nil {
					return nil, err
				}
				return nil, errors.New("unknown")
			},
		},
	}
}

// Client follows where it is allowed to.
func Client(rt http.RoundTripper) *http.Client {
	v := validator.New() // silent
	return &http.Client{
		Transport: rt,
		CheckRedirect: func(req *http.Request, via []*http.Request) error {
			return v.Var(req.URL.Host, "fqdn")
		},
	}
}

type record struct{ Text string }

// Logger cleans what it writes.
func Logger() *slog.Logger {
	return slog.New(slog.NewJSONHandler(os.Stderr, &slog.HandlerOptions{
		ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
			x := record{a.Value.String()}
			if mold.New().Struct(context.Background(), &x) != nil { // report
				return a
			}
			return slog.String(a.Key, x.Text)
		},
	}))
}

func init() {
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, bluemonday.NewPolicy().Sanitize(os.Args[0])) // silent
	}
}

// handler knows what it has to know by its fields.
type handler struct {
	encode func(any) ([]byte, error)
	count  func(any) int
}

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	data, _ := h.encode(r.FormValue("x"))
	w.Header().Set("X-Count", fmt.Sprint(h.count(r)))
	_, _ = w.Write(data)
}

func Handler() (http.Handler, error) {
	c, err := goavro.NewCodec(`"string"`) // silent
	return handler{
		encode: func(x any) ([]byte, error) { return c.BinaryFromNative(nil, x) },
		count:  func(x any) int { return len(reflectx.NewMapper("db").TypeMap(nil).Index) }, // report
	}, err
}
