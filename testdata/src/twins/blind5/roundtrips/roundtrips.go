// Package roundtrips calls other services. What decides: whether the client or its transport has it, or each call makes it.
package roundtrips

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
)

type transport struct {
	next http.RoundTripper
	re   *regexp.Regexp
}

func (t *transport) RoundTrip(req *http.Request) (*http.Response, error) {
	if t.re.MatchString(req.URL.Path) {
		req.Header.Set("Cache-Control", "no-cache")
	}
	return t.next.RoundTrip(req)
}

type signing struct{ next http.RoundTripper }

func (t signing) RoundTrip(req *http.Request) (*http.Response, error) {
	// For each call of another service.
	r := strings.NewReplacer("\n", "", "\r", "") // report
	req.Header.Set("Signature", r.Replace(req.Header.Get("Date")))
	return t.next.RoundTrip(req)
}

type roundTripFunc func(*http.Request) (*http.Response, error)

func (f roundTripFunc) RoundTrip(req *http.Request) (*http.Response, error) { return f(req) }

func logged(next http.RoundTripper) http.RoundTripper {
	// With the transport.
	secret := regexp.MustCompile(`key=\w+`) // silent
	return roundTripFunc(func(req *http.Request) (*http.Response, error) {
		fmt.Println(secret.ReplaceAllString(req.URL.String(), ""))
		// For each call.
		token := regexp.MustCompile(`token=\w+`) // report
		fmt.Println(token.ReplaceAllString(req.URL.String(), ""))
		return next.RoundTrip(req)
	})
}

// Client calls the service.
type Client struct {
	base string
	http *http.Client
	enc  *form.Encoder
	v    *validator.Validate
}

func NewClient(base string) *Client {
	c := &Client{base: base}
	// Kept by the client.
	c.enc = form.NewEncoder() // silent
	// The same.
	c.v = validator.New() // silent
	// The same, below its transport.
	c.http = &http.Client{Transport: logged(&transport{signing{http.DefaultTransport}, regexp.MustCompile(`^/prices`)})} // silent
	return c
}

type query struct {
	SKU string `validate:"required"`
}

func (c *Client) Get(ctx context.Context, q query) ([]byte, error) {
	if err := c.v.Struct(q); err != nil {
		return nil, err
	}
	values, err := c.enc.Encode(q)
	if err != nil {
		return nil, err
	}
	res, err := c.http.Get(c.base + "?" + url.Values(values).Encode())
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	return io.ReadAll(res.Body)
}

func (c *Client) Post(ctx context.Context, q query) error {
	// For each call.
	values, err := form.NewEncoder().Encode(q) // report
	if err != nil {
		return err
	}
	res, err := c.http.PostForm(c.base, values)
	if err != nil {
		return err
	}
	return res.Body.Close()
}

// Pages goes through what the service has, page by page.
func (c *Client) Pages(ctx context.Context) error {
	next := c.base
	for next != "" {
		res, err := c.http.Get(next)
		if err != nil {
			return err
		}
		data, err := io.ReadAll(res.Body)
		res.Body.Close()
		if err != nil {
			return err
		}
		// For each page.
		link := regexp.MustCompile(`<([^>]+)>; rel="next"`) // report
		next = link.FindString(res.Header.Get("Link"))
		var qs []query
		if err := json.NewDecoder(bytes.NewReader(data)).Decode(&qs); err != nil {
			return err
		}
	}
	return nil
}

type proxy struct{ c *Client }

func (p *proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	data, err := p.c.Get(r.Context(), query{r.FormValue("sku")})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	_, _ = w.Write(data)
	_ = p.c.Post(r.Context(), query{r.FormValue("sku")})
	_ = p.c.Pages(r.Context())
}

type direct struct{}

func (direct) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	// A client with each request, and its parts with it.
	c := newOwn(r.FormValue("base"))
	if err := c.v.Var(r.FormValue("sku"), "required"); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func newOwn(base string) *Client {
	return &Client{base: base, v: validator.New()} // report
}

func Main() error {
	http.Handle("/proxy", &proxy{NewClient("http://localhost:8081")})
	http.Handle("/direct", direct{})
	return http.ListenAndServe(":8080", nil)
}
