// Package clientbuilder has a client that is built step by step. What decides: when the last step is called, and whether the client is kept.
package clientbuilder

import (
	"context"
	"net/http"
	"net/url"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	jsoniter "github.com/json-iterator/go"
)

type payload struct {
	Name string `json:"name" validate:"required"`
}

type Client struct {
	base   string
	http   *http.Client
	rules  *validator.Validate
	codec  jsoniter.API
	params *form.Encoder
}

type Builder struct {
	base    string
	timeout time.Duration
	strict  bool
	sorted  bool
}

func For(base string) *Builder                         { return &Builder{base: base, timeout: time.Minute} }
func (b *Builder) Timeout(d time.Duration) *Builder    { b.timeout = d; return b }
func (b *Builder) Strict() *Builder                    { b.strict = true; return b }
func (b *Builder) Sorted() *Builder                    { b.sorted = true; return b }
func (b *Builder) with(f func(*Builder)) *Builder      { f(b); return b }
func (c *Client) valid(p *payload) error               { return c.rules.Struct(p) }
func (c *Client) encode(p *payload) ([]byte, error)    { return c.codec.Marshal(p) }
func (c *Client) query(p *payload) (url.Values, error) { return c.params.Encode(p) }

// Build makes the client. It is called for kept clients only.
func (b *Builder) Build() *Client {
	c := &Client{base: b.base, http: &http.Client{Timeout: b.timeout}}
	c.codec = jsoniter.Config{SortMapKeys: b.sorted}.Froze() // silent
	c.params = form.NewEncoder()                             // silent
	if b.strict {
		c.rules = validator.New(validator.WithRequiredStructEnabled()) // silent
	} else {
		c.rules = validator.New() // silent
	}
	return c
}

// Quick makes a client that has only what it needs for one call.
func Quick(base string) *Client {
	return &Client{base: base, http: http.DefaultClient, params: form.NewEncoder()} // report
}

var billing = For("https://billing").Strict().Timeout(5 * time.Second).Build()

type service struct {
	users  *Client
	orders *Client
}

func newService(base string) *service {
	s := &service{users: For(base + "/users").Build()}
	s.orders = For(base + "/orders").with(func(b *Builder) { b.sorted = true }).Build()
	return s
}

func (s *service) create(w http.ResponseWriter, r *http.Request) {
	p := &payload{r.FormValue("name")}
	for _, c := range []*Client{billing, s.users, s.orders} {
		if err := c.valid(p); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		if _, err := c.encode(p); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
	}
}

func (s *service) find(w http.ResponseWriter, r *http.Request) {
	q, err := Quick("https://search").query(&payload{r.FormValue("name")})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	http.Redirect(w, r, "/find?"+q.Encode(), http.StatusFound)
}

// request is a builder of the call itself, not of what it is sent with.
type request struct {
	c     *Client
	rules *validator.Validate
	p     payload
}

func (c *Client) Request() *request {
	return &request{c: c, rules: validator.New()} // report
}

func (q *request) Name(s string) *request { q.p.Name = s; return q }

func (q *request) Do(ctx context.Context) error {
	if err := q.rules.StructCtx(ctx, q.p); err != nil {
		return err
	}
	_, err := q.c.encode(&q.p)
	return err
}

func (s *service) rename(w http.ResponseWriter, r *http.Request) {
	if err := s.users.Request().Name(r.FormValue("name")).Do(r.Context()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func Routes(base string) http.Handler {
	s := newService(base)
	m := http.NewServeMux()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/rename", s.rename)
	return m
}
