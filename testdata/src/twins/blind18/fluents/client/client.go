// Package client is set up by a chain of calls. What decides: whether a call of the chain changes the client, or makes another one.
package client

import (
	"context"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

// Client talks to a server.
type Client struct {
	url   string
	rules *validator.Validate
	trim  *mold.Transformer
	enc   *form.Encoder
}

// New has what all clients have.
func New(url string) *Client {
	return &Client{url: url, enc: form.NewEncoder()} // silent
}

// Rules has it check.
func (c *Client) Rules(v *validator.Validate) *Client {
	c.rules = v
	return c
}

// Trim has it trim.
func (c *Client) Trim() *Client {
	c.trim = mold.New() // silent
	return c
}

// Request is one that is put together.
type Request struct {
	c     *Client
	body  any
	codec *goavro.Codec
	err   error
}

func (c *Client) Post(body any) *Request { return &Request{c: c, body: body} }

// Avro has it encoded so.
func (r *Request) Avro() *Request {
	r.codec, r.err = goavro.NewCodec(`"string"`) // silent: its callers are told
	return r
}

// Do sends it.
func (r *Request) Do(ctx context.Context) error {
	if r.err != nil {
		return r.err
	}
	if r.c.rules != nil {
		if err := r.c.rules.StructCtx(ctx, r.body); err != nil {
			return err
		}
	}
	if r.c.trim != nil {
		if err := r.c.trim.Struct(ctx, r.body); err != nil {
			return err
		}
	}
	if r.codec != nil {
		_, err := r.codec.BinaryFromNative(nil, r.body)
		return err
	}
	m := reflectx.NewMapper("url") // report
	m.FieldMap(reflect.ValueOf(r.body))
	_, err := r.c.enc.Encode(r.body)
	return err
}
