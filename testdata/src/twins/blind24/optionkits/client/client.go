// Package client has a client that is made with options.
package client

import (
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type config struct {
	rules *validator.Validate
	enc   *form.Encoder
	dec   func() *schema.Decoder
	lazy  func() *validator.Validate
}

type Option func(*config)

func WithRules(v *validator.Validate) Option { return func(c *config) { c.rules = v } }

// WithDecoder is called when the client is made.
func WithDecoder(mk func() *schema.Decoder) Option {
	d := mk()
	return func(c *config) { c.dec = func() *schema.Decoder { return d } }
}

// WithDecoders is called for each answer.
func WithDecoders(mk func() *schema.Decoder) Option {
	return func(c *config) { c.dec = mk }
}

type Client struct{ config }

func (c *config) fill() {
	if c.rules == nil {
		c.rules = validator.New() // silent
	}
	if c.enc == nil {
		c.enc = form.NewEncoder() // silent
	}
}

// New has defaults for what it is not told.
func New(opts ...Option) *Client {
	var c config
	for _, o := range opts {
		o(&c)
	}
	c.fill()
	return &Client{c}
}

// Bare has no defaults.
func Bare(opts ...Option) *Client {
	c := new(Client)
	for _, o := range opts {
		o(&c.config)
	}
	return c
}

func (c *Client) Send(v any) error {
	if err := c.rules.Struct(v); err != nil {
		return err
	}
	if c.enc == nil {
		return nil
	}
	_, err := c.enc.Encode(v)
	return err
}

func (c *Client) Read(dst any, src map[string][]string) error { return c.dec().Decode(dst, src) }

// Builder is the other way to make one.
type Builder struct{ c config }

func (b *Builder) Rules(v *validator.Validate) *Builder {
	b.c.rules = v
	return b
}

func (b *Builder) Build() *Client {
	b.c.fill()
	return &Client{b.c}
}
