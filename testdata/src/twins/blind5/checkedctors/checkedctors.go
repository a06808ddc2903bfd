// Package checkedctors has constructors that check what they are given. What decides: whether what is checked is what the object is made of, made when the
// program starts or a tenant comes, or data of a request.
package checkedctors

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v2"
)

type Options struct {
	Addr    string `validate:"required,hostname_port"`
	Workers int    `validate:"gte=1"`
}

type Client struct{ o Options }

// NewClient refuses options that make no sense.
func NewClient(o Options) (*Client, error) {
	// It checks what it keeps.
	if err := validator.New().Struct(o); err != nil { // silent
		return nil, fmt.Errorf("client: %w", err)
	}
	return &Client{o: o}, nil
}

type Pool struct {
	clients []*Client
	size    int
}

func NewPool(size int, opts ...Options) (*Pool, error) {
	// One for all of them.
	v := validator.New() // silent
	if err := v.Var(size, "gte=1"); err != nil {
		return nil, err
	}
	p := &Pool{size: size}
	for _, o := range opts {
		if err := v.Struct(o); err != nil {
			return nil, err
		}
		p.clients = append(p.clients, &Client{o})
	}
	return p, nil
}

// An Email is a value of the domain: it is made of what a request says.
type Email struct{ s string }

func NewEmail(s string) (Email, error) {
	// With each address that somebody sends.
	if err := validator.New().Var(s, "required,email"); err != nil { // report
		return Email{}, err
	}
	return Email{s}, nil
}

type Order struct {
	Items []string `validate:"min=1"`
	Mail  Email
}

// NewOrder makes an order of a request.
func NewOrder(mail string, items ...string) (*Order, error) {
	m, err := NewEmail(mail)
	if err != nil {
		return nil, err
	}
	o := &Order{Items: items, Mail: m}
	// The same: the orders are data.
	return o, validator.New().Struct(o) // report
}

type tenant struct {
	Name  string `json:"name" validate:"required"`
	Limit int    `json:"limit"`
	v     *validator.Validate
}

type tenants struct {
	mu  sync.RWMutex
	all map[string]*tenant
}

func newTenant(name string, limit int) *tenant {
	t := &tenant{Name: name, Limit: limit}
	// Kept by the tenant.
	t.v = validator.New() // silent
	t.v.RegisterAlias("limited", fmt.Sprintf("max=%d", limit))
	return t
}

func (ts *tenants) get(name string) *tenant {
	ts.mu.RLock()
	t, ok := ts.all[name]
	ts.mu.RUnlock()
	if ok {
		return t
	}
	ts.mu.Lock()
	defer ts.mu.Unlock()
	if t, ok := ts.all[name]; ok {
		return t
	}
	t = newTenant(name, 64)
	ts.all[name] = t
	return t
}

type quota struct{ v *validator.Validate }

// newQuota is made for a request only.
func newQuota() *quota {
	return &quota{validator.New()} // report
}

func (q *quota) check(n int) error { return q.v.Var(n, "lt=100") }

type api struct {
	tenants *tenants
	pool    *Pool
}

func (a *api) order(c *fiber.Ctx) error {
	o, err := NewOrder(c.Params("mail"), c.Params("item"))
	if err != nil {
		return err
	}
	if err := newQuota().check(len(o.Items)); err != nil {
		return err
	}
	return a.tenants.get(c.Params("tenant")).v.Struct(o)
}

func (a *api) join(c *fiber.Ctx) error {
	var t tenant
	if err := c.BodyParser(&t); err != nil {
		return err
	}
	// The request says who joins.
	if err := validator.New().Struct(&t); err != nil { // report
		return err
	}
	a.tenants.mu.Lock()
	defer a.tenants.mu.Unlock()
	a.tenants.all[t.Name] = newTenant(t.Name, t.Limit)
	return nil
}

func load(path string) (o Options, err error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return o, err
	}
	if err := json.Unmarshal(data, &o); err != nil {
		return o, err
	}
	// What the program starts with.
	return o, validator.New().Struct(o) // silent
}

func Main(ctx context.Context) error {
	o, err := load("options.json")
	if err != nil {
		return err
	}
	c, err := NewClient(o)
	if err != nil {
		return err
	}
	p, err := NewPool(4, o, c.o)
	if err != nil {
		return err
	}
	a := &api{&tenants{all: make(map[string]*tenant)}, p}
	app := fiber.New()
	app.Post("/order", a.order)
	app.Post("/join", a.join)
	http.HandleFunc("/", http.NotFound)
	return errors.Join(ctx.Err(), app.Listen(":8080"))
}
