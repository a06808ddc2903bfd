// Package roundtrippers has the client side: transports that look at what is sent, and clients of an API.
package roundtrippers

import (
	"bytes"
	"context"
	"io"
	"net/http"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"
)

type Search struct {
	Q string `schema:"q" validate:"required"`
}

// A transport that checks each request.
type checking struct{ next http.RoundTripper }

func (c checking) RoundTrip(r *http.Request) (*http.Response, error) {
	v := validator.New() // report
	if err := v.Var(r.Header.Get("X-Id"), "uuid"); err != nil {
		return nil, err
	}
	return c.next.RoundTrip(r)
}

// A function as a transport.
type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func withQuery(next http.RoundTripper) http.RoundTripper {
	return roundTrip(func(r *http.Request) (*http.Response, error) {
		var s Search
		if err := schema.NewDecoder().Decode(&s, r.URL.Query()); err != nil { // report
			return nil, err
		}
		return next.RoundTrip(r)
	})
}

func withQueryOnce(next http.RoundTripper) http.RoundTripper {
	d := schema.NewDecoder() // silent
	return roundTrip(func(r *http.Request) (*http.Response, error) {
		var s Search
		if err := d.Decode(&s, r.URL.Query()); err != nil {
			return nil, err
		}
		return next.RoundTrip(r)
	})
}

// A client of an API.
type Client struct {
	hc  *http.Client
	url string
	enc *schema.Encoder
}

func New(url string) *Client {
	return &Client{
		hc:  &http.Client{Transport: withQuery(withQueryOnce(checking{http.DefaultTransport}))},
		url: url,
		enc: schema.NewEncoder(), // silent: built elsewhere
	}
}

func (c *Client) Search(ctx context.Context, s *Search) (*http.Response, error) {
	q := map[string][]string{}
	if err := schema.NewEncoder().Encode(s, q); err != nil { // silent: the catalogue leaves it out
		return nil, err
	}
	return c.do(ctx, q)
}

func (c *Client) Find(ctx context.Context, s *Search) (*http.Response, error) {
	q := map[string][]string{}
	if err := c.enc.Encode(s, q); err != nil {
		return nil, err
	}
	return c.do(ctx, q)
}

func (c *Client) do(ctx context.Context, q map[string][]string) (*http.Response, error) {
	r, err := http.NewRequestWithContext(ctx, "GET", c.url, nil)
	if err != nil {
		return nil, err
	}
	r.URL.RawQuery = http.Header(q).Get("q")
	return c.hc.Do(r)
}

func (c *Client) Put(ctx context.Context, v any) error {
	em, err := cbor.CanonicalEncOptions().EncMode() // report
	if err != nil {
		return err
	}
	var buf bytes.Buffer
	if err := em.NewEncoder(&buf).Encode(v); err != nil {
		return err
	}
	_, err = c.hc.Post(c.url, "application/cbor", &buf)
	return err
}

// A response is decoded.
func (c *Client) decode(resp *http.Response, into any) error {
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	api := jsoniter.Config{UseNumber: true}.Froze() // report
	return api.Unmarshal(b, into)
}

// Mirror: a response is decoded by what the package has.
var api = jsoniter.Config{UseNumber: true}.Froze() // silent

func (c *Client) Get(ctx context.Context, into any) error {
	resp, err := c.do(ctx, nil)
	if err != nil {
		return err
	}
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	return api.Unmarshal(b, into)
}

func (c *Client) GetFresh(ctx context.Context, into any) error {
	resp, err := c.do(ctx, nil)
	if err != nil {
		return err
	}
	return c.decode(resp, into)
}

// Mirror: the caller says which options.
func (c *Client) PutWith(ctx context.Context, v any, o cbor.EncOptions) ([]byte, error) {
	em, err := o.EncMode() // silent
	if err != nil {
		return nil, err
	}
	return em.Marshal(v)
}
