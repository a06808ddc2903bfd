// Package retryablehttp is a stub.
package retryablehttp

import "net/http"

type Client struct {
	HTTPClient *http.Client
	RetryMax   int
}

func NewClient() *Client { return &Client{HTTPClient: http.DefaultClient} }

func (c *Client) Get(url string) (*http.Response, error) { return c.HTTPClient.Get(url) }

func (c *Client) StandardClient() *http.Client { return &http.Client{Transport: &RoundTripper{Client: c}} }

type RoundTripper struct{ Client *Client }

func (rt *RoundTripper) RoundTrip(r *http.Request) (*http.Response, error) { return nil, nil }
