// Package transports is a client of another service. What decides: whether the client, or the call, makes it.
package transports

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"reflect"
	"strings"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	jsoniter "github.com/json-iterator/go"
	"github.com/microcosm-cc/bluemonday"
)

// Client calls the service.
type Client struct {
	base   *url.URL
	http   *http.Client
	rules  *validator.Validate
	mu     sync.Mutex
	api    jsoniter.API
	sorted bool
}

type Query struct {
	Text string `form:"text" validate:"required"`
}

func NewClient(base string, rt http.RoundTripper) (*Client, error) {
	u, err := url.Parse(base)
	if err != nil {
		return nil, err
	}
	return &Client{base: u, http: &http.Client{Transport: checking{rt, validator.New()}}, rules: validator.New()}, nil // silent
}

// checking is a transport.
type checking struct {
	http.RoundTripper
	rules *validator.Validate
}

func (c checking) RoundTrip(r *http.Request) (*http.Response, error) {
	if err := c.rules.Var(r.URL.Host, "hostname"); err != nil {
		return nil, err
	}
	p := bluemonday.UGCPolicy() // report
	r.Header.Set("X-Text", p.Sanitize(r.Header.Get("X-Text")))
	return c.RoundTripper.RoundTrip(r)
}

// roundTrip is a function that is one.
type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// masked makes its replacer before the function.
func masked(next http.RoundTripper) http.RoundTripper {
	mask := strings.NewReplacer("secret", "******", "token", "*****") // silent
	return roundTrip(func(r *http.Request) (*http.Response, error) {
		r.URL.RawQuery = mask.Replace(r.URL.RawQuery)
		return next.RoundTrip(r)
	})
}

// maskedAnew makes it in the function.
func maskedAnew(next http.RoundTripper) http.RoundTripper {
	return roundTrip(func(r *http.Request) (*http.Response, error) {
		mask := strings.NewReplacer("secret", "******", "token", "*****") // report
		r.URL.RawQuery = mask.Replace(r.URL.RawQuery)
		return next.RoundTrip(r)
	})
}

// Find encodes its query with an encoder of its own.
func (c *Client) Find(ctx context.Context, q Query) ([]string, error) {
	if err := c.rules.StructCtx(ctx, q); err != nil {
		return nil, err
	}
	values, err := form.NewEncoder().Encode(q) // report
	if err != nil {
		return nil, err
	}
	var names []string
	return names, c.do(ctx, values, &names)
}

// FindBy has the tag from its caller.
func (c *Client) FindBy(ctx context.Context, tag string, q any) error {
	e := form.NewEncoder() // silent
	e.SetTagName(tag)
	values, err := e.Encode(q)
	if err != nil {
		return err
	}
	return c.do(ctx, values, nil)
}

func (c *Client) do(ctx context.Context, values url.Values, into any) error {
	u := *c.base
	u.RawQuery = values.Encode()
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return err
	}
	resp, err := c.http.Do(r)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	data, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	if resp.StatusCode != http.StatusOK {
		return errors.New(resp.Status)
	}
	if len(fieldsOf(into)) == 0 {
		return nil
	}
	return errors.Join(json.Unmarshal(data, into), c.codec().Unmarshal(data, into))
}

func fieldsOf(x any) map[string]reflect.Value {
	m := reflectx.NewMapper("json") // report
	return m.FieldMap(reflect.ValueOf(x))
}

// codec is made when it is first needed, as the client was set up.
func (c *Client) codec() jsoniter.API {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.api == nil {
		c.api = jsoniter.Config{SortMapKeys: c.sorted}.Froze() // silent
	}
	return c.api
}

// Proxy answers requests with a client that it has, and with one that it makes.
func Proxy(c *Client, rt http.RoundTripper) http.HandlerFunc {
	c.http.Transport = masked(maskedAnew(c.http.Transport))
	return func(w http.ResponseWriter, r *http.Request) {
		if _, err := c.Find(r.Context(), Query{r.FormValue("text")}); err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		own := http.Client{Transport: checking{rt, validator.New()}} // report
		if _, err := own.Get("http://status.internal/"); err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
		}
	}
}
