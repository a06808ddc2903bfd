// Package redis stands in for the library: a closed client answers no more.
package redis

type Options struct{ Addr string }

type Client struct {
	addr   string
	closed bool
	hooks  int
}

func NewClient(o *Options) *Client { return &Client{addr: o.Addr} }

func (c *Client) Ping(msg string) string {
	if c.closed {
		return "redis: client is closed"
	}
	for range c.hooks {
		msg = "hooked " + msg
	}
	return c.addr + " " + msg
}

func (c *Client) AddHook(h any) { c.hooks++ }

func (c *Client) Close() error {
	c.closed = true
	return nil
}

type PubSub struct{ closed bool }

func (c *Client) Subscribe(channel string) *PubSub { return &PubSub{} }
func (p *PubSub) Close() error                     { p.closed = true; return nil }
