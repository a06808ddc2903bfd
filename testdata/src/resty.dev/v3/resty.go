// Package resty is a stub of resty.dev/v3.
package resty

import "time"

// Client is a client with cookies of its own.
type Client struct{}

// New returns a client.
func New() *Client { return new(Client) }

// SetTimeout sets how long requests may take.
func (c *Client) SetTimeout(timeout time.Duration) *Client { return c }

// R returns a request.
func (c *Client) R() *Request { return new(Request) }

// Request is a request.
type Request struct{}

// Response is a response.
type Response struct{}

// Get sends the request.
func (r *Request) Get(url string) (*Response, error) { return new(Response), nil }
