// Package lib makes clients from configurations with defaults.
package lib

import (
	"context"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
)

type Config struct {
	Validate *validator.Validate
	Opts     cbor.EncOptions
}

func (c *Config) defaults() {
	if c.Validate == nil {
		c.Validate = validator.New() // silent
	}
}

type Client struct {
	cfg  Config
	mode cbor.EncMode
}

func New(cfg Config) (*Client, error) {
	cfg.defaults()
	mode, err := cfg.Opts.EncMode() // silent
	if err != nil {
		return nil, err
	}
	return &Client{cfg, mode}, nil
}

func Default() *Client {
	c, err := New(Config{})
	if err != nil {
		panic(err)
	}
	return c
}

func (c *Client) Send(ctx context.Context, v any) ([]byte, error) {
	if err := c.cfg.Validate.StructCtx(ctx, v); err != nil {
		return nil, err
	}
	return c.mode.Marshal(v)
}

// Check has a default for one call.
func Check(v any, with ...*validator.Validate) error {
	if len(with) > 0 {
		return with[0].Struct(v)
	}
	return std.Struct(v)
}

var std = validator.New() // silent

// CheckNew has a fresh default for each call.
func CheckNew(v any, with *validator.Validate) error {
	if with == nil {
		with = validator.New()
	}
	return with.Struct(v)
}
