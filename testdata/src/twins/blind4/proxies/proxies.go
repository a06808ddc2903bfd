// Package proxies has reverse proxies and their hooks. What decides: whether the hook makes one for each request, or the maker
// of the proxy.
package proxies

import (
	"io"
	"net/http"
	"net/http/httputil"
	"net/url"
	"regexp"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/json-iterator/go"
	"github.com/microcosm-cc/bluemonday"
)

func New(target *url.URL) *httputil.ReverseProxy {
	// Once for the proxy.
	re := regexp.MustCompile(`^/v\d+/`) // silent
	p := httputil.NewSingleHostReverseProxy(target)
	p.ModifyResponse = func(res *http.Response) error {
		// For each response.
		api := jsoniter.Config{EscapeHTML: true}.Froze() // report
		b, err := io.ReadAll(res.Body)
		if err != nil {
			return err
		}
		var x any
		return api.Unmarshal(b, &x)
	}
	p.ErrorHandler = func(w http.ResponseWriter, r *http.Request, err error) {
		// For each error.
		_, _ = io.WriteString(w, bluemonday.UGCPolicy().Sanitize(err.Error())) // report
	}
	p.Director = func(r *http.Request) { r.URL.Path = re.ReplaceAllString(r.URL.Path, "/") }
	return p
}

func Rewritten() http.Handler {
	return &httputil.ReverseProxy{Rewrite: func(pr *httputil.ProxyRequest) {
		// For each request.
		re := regexp.MustCompile(`^/api`) // report
		pr.Out.URL.Path = re.ReplaceAllString(pr.In.URL.Path, "")
	}}
}

type gateway struct {
	rewrite *strings.Replacer
	api     jsoniter.API
}

func newGateway() *gateway {
	return &gateway{
		// Kept.
		rewrite: strings.NewReplacer("/old/", "/new/", "/a/", "/b/"), // silent
		// The same.
		api: jsoniter.Config{SortMapKeys: true}.Froze(), // silent
	}
}

func (g *gateway) direct(r *http.Request) { r.URL.Path = g.rewrite.Replace(r.URL.Path) }

func (g *gateway) modify(res *http.Response) error {
	// A method that is stored in a field of the proxy.
	v := validator.New() // report
	return v.Var(res.StatusCode, "lt=500")
}

func (g *gateway) proxy() *httputil.ReverseProxy {
	return &httputil.ReverseProxy{Director: g.direct, ModifyResponse: g.modify}
}

type transport struct{ next http.RoundTripper }

func (t transport) RoundTrip(r *http.Request) (*http.Response, error) {
	// For each request that goes out.
	re := regexp.MustCompile(`token=[^&]*`) // report
	r.URL.RawQuery = re.ReplaceAllString(r.URL.RawQuery, "")
	return t.next.RoundTrip(r)
}

func PerRequest(w http.ResponseWriter, r *http.Request) {
	target, err := url.Parse(r.Header.Get("X-Target"))
	if err != nil {
		return
	}
	p := httputil.NewSingleHostReverseProxy(target)
	host := target.Host
	// A pattern of the host that the request names.
	re := regexp.MustCompile(regexp.QuoteMeta(host)) // silent
	p.ModifyResponse = func(res *http.Response) error {
		_ = re.MatchString(res.Header.Get("Location"))
		return nil
	}
	p.ServeHTTP(w, r)
}

func Main() error {
	g := newGateway()
	http.Handle("/", g.proxy())
	http.Handle("/api/", Rewritten())
	p := New(&url.URL{Host: "localhost"})
	p.Transport = transport{http.DefaultTransport}
	return http.ListenAndServe("", p)
}
