// Package api is the client of another service.
package api

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type Client struct {
	http  *http.Client
	enc   *form.Encoder
	rules *validator.Validate
	// Decoder is asked for what reads an answer.
	Decoder func() *schema.Decoder
	// OnAnswer is called for each answer.
	OnAnswer func(v any) error
}

func NewClient() *Client {
	return &Client{http: http.DefaultClient, enc: form.NewEncoder()} // report
}

func (c *Client) Do(ctx context.Context, in, out any) error {
	v, err := c.enc.Encode(in)
	if err != nil {
		return err
	}
	d := c.Decoder
	if d == nil {
		d = decoder
	}
	if err := d().Decode(out, v); err != nil {
		return err
	}
	if c.OnAnswer != nil {
		return c.OnAnswer(out)
	}
	return nil
}

var std = schema.NewDecoder() // silent

func decoder() *schema.Decoder { return std }

// Check makes its rules when they are first needed.
func (c *Client) Check(v any) error {
	if c.rules == nil {
		c.rules = validator.New() // silent
	}
	return c.rules.Struct(v)
}

// Default is the client of all who want no other.
var Default = NewClient() // silent: it makes it once

// Do uses it.
func Do(ctx context.Context, in, out any) error { return Default.Do(ctx, in, out) }

// Get has a client for one question.
func Get(ctx context.Context, in, out any) error {
	return NewClient().Do(ctx, in, out) // silent: reported where it stands
}
