// Package sdkclients is a library for those who call a service. What decides: whether a client is made with it, or a call.
package sdkclients

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

// Client calls the service.
type Client struct {
	base  string
	http  *http.Client
	rules *validator.Validate
	forms *form.Encoder
	init  sync.Once
	trim  *mold.Transformer
}

// Option changes a client.
type Option func(*Client)

// WithRules has rules of the caller.
func WithRules(v *validator.Validate) Option {
	return func(c *Client) { c.rules = v }
}

// New returns a client.
func New(base string, opts ...Option) *Client {
	c := &Client{base: base, http: http.DefaultClient, forms: form.NewEncoder()} // silent
	for _, o := range opts {
		o(c)
	}
	if c.rules == nil {
		c.rules = validator.New() // silent
	}
	return c
}

// Create sends one.
func (c *Client) Create(ctx context.Context, in any) error {
	c.init.Do(func() {
		c.trim = mold.New() // silent
	})
	if err := c.trim.Struct(ctx, in); err != nil {
		return err
	}
	if err := c.rules.Struct(in); err != nil {
		return err
	}
	values, err := c.forms.Encode(in)
	if err != nil {
		return err
	}
	_, err = c.http.PostForm(c.base, values)
	return err
}

// List asks for all that match.
func (c *Client) List(ctx context.Context, filter any, out any) error {
	values := url.Values{}
	for name := range reflectx.NewMapper("json").FieldMap(reflect.ValueOf(filter)) { // report
		values.Set(name, name)
	}
	res, err := c.http.Get(c.base + "?" + values.Encode())
	if err != nil {
		return err
	}
	defer res.Body.Close()
	return decode(res.Body, out)
}

func decode(r io.Reader, out any) error {
	if err := json.NewDecoder(r).Decode(out); err != nil {
		return err
	}
	return validator.New(validator.WithRequiredStructEnabled()).Struct(out) // report
}

// Parse reads what the service calls back with.
func Parse(values url.Values, out any) error {
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	return d.Decode(out, values)
}

// Parser is for those who parse often.
type Parser struct{ d *schema.Decoder }

// NewParser returns one.
func NewParser(strict bool) Parser {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(!strict)
	return Parser{d}
}

func (p Parser) Parse(values url.Values, out any) error { return p.d.Decode(out, values) }

// Codec encodes by a schema of the caller.
func Codec(schema string) (*goavro.Codec, error) {
	return goavro.NewCodec(schema) // silent
}

// Encode encodes by the schema of the service.
func Encode(x any) ([]byte, error) {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return nil, err
	}
	return c.BinaryFromNative(nil, x)
}

// DefaultPolicy is what the service allows; the caller may change it.
func DefaultPolicy() *bluemonday.Policy {
	p := bluemonday.UGCPolicy() // silent
	p.AllowElements("mark")
	return p
}
