// Package objects has constructors that check what they keep.
package objects

import (
	"context"

	"github.com/go-playground/validator/v10"
)

// A value is data: there are as many as there are addresses.
type Email struct{ address string }

func NewEmail(address string) (Email, error) {
	if err := validator.New().Var(address, "email"); err != nil { // want `on every call of NewEmail`
		return Email{}, err
	}
	return Email{address: address}, nil
}

// A server checks its configuration once.
type Config struct{ Address string }

type Server struct{ cfg Config }

func (s *Server) Start() error { return nil }

func NewServer(cfg Config) (*Server, error) {
	if err := validator.New().Struct(cfg); err != nil {
		return nil, err
	}
	return &Server{cfg: cfg}, nil
}

// So does a client, and what it keeps is text.
type Client struct{ address string }

func (c *Client) Ping() error { return nil }

func NewClient(address string) (*Client, error) {
	if err := validator.New().Var(address, "hostname_port"); err != nil {
		return nil, err
	}
	return &Client{address: address}, nil
}

// Row has no methods, and Find is one.
type Row struct{ ID string }

type Store struct{ rows map[string]Row }

func (s *Store) Find(id string) (*Row, error) {
	if err := validator.New().Var(id, "uuid"); err != nil { // want `on every call of .*Store..Find`
		return nil, err
	}
	return &Row{ID: id}, nil
}

// An App is set up once, with what is read at start-up; a context is no data.
type App struct {
	cfg *Config
	v   *validator.Validate
}

func (a *App) setUp(ctx context.Context, cfg *Config) error {
	a.cfg, a.v = cfg, validator.New()
	return a.v.Struct(cfg)
}

func (a *App) serve(context.Context) error { return nil }

func load() (*Config, error) { return &Config{Address: ":80"}, nil }

func Run(ctx context.Context) error {
	cfg, err := load()
	if err != nil {
		return err
	}
	a := &App{}
	if err := a.setUp(ctx, cfg); err != nil {
		return err
	}
	return a.serve(ctx)
}

// A Checker is thrown away with the address that it checks.
type Checker struct{ v *validator.Validate }

func (c *Checker) init() { c.v = validator.New() } // want `on every call of Check, which gets the data to map, through \(\*Checker\)\.init`

func Check(ctx context.Context, address string) error {
	c := &Checker{}
	c.init()
	return c.v.Var(address, "email")
}
