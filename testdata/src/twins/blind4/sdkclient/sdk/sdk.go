// Package sdk is the client of an API, which others import. What decides: whether each call makes one, or the client keeps
// one; the client is as old as its users want.
package sdk

import (
	"bytes"
	"context"
	"net/http"
	"net/url"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	jsoniter "github.com/json-iterator/go"
)

type Client struct {
	base string
	hc   *http.Client
	v    *validator.Validate
	enc  *form.Encoder
}

type Option func(*Client)

func WithBase(base string) Option { return func(c *Client) { c.base = base } }

func WithValidator(v *validator.Validate) Option { return func(c *Client) { c.v = v } }

func New(opts ...Option) *Client {
	c := &Client{hc: http.DefaultClient}
	for _, o := range opts {
		o(c)
	}
	if c.v == nil {
		// For a client that was given none: its users decide.
		c.v = validator.New() // silent
	}
	// The same.
	c.enc = form.NewEncoder() // silent
	return c
}

type Order struct{ ID string }

func (c *Client) Create(ctx context.Context, o Order) error {
	if err := c.v.Struct(o); err != nil {
		return err
	}
	return c.post(ctx, "/orders", o)
}

func (c *Client) post(ctx context.Context, path string, x any) error {
	// For each call.
	api := jsoniter.Config{EscapeHTML: false, SortMapKeys: true}.Froze() // report
	b, err := api.Marshal(x)
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.base+path, bytes.NewReader(b))
	if err != nil {
		return err
	}
	res, err := c.hc.Do(req)
	if err != nil {
		return err
	}
	return res.Body.Close()
}

func (c *Client) List(ctx context.Context, q any) (url.Values, error) { return c.enc.Encode(q) }

// Validator is for those who check by themselves.
func Validator() *validator.Validate {
	// Its callers decide.
	return validator.New() // silent
}

// Default is the client that is shared.
var Default = New() // silent: at the start

// Check checks an order without a client.
func Check(o Order) error {
	// For each order.
	return validator.New().Struct(o) // report
}
