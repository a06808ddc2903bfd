// Package ctorchecks has constructors that check their configuration, and methods that check what they are given. What
// decides: the constructor of something that lives on checks once for it; a method checks with each call.
package ctorchecks

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"github.com/go-playground/validator/v10"
)

type Config struct {
	Addr    string `validate:"required"`
	Timeout time.Duration
}

type Server struct {
	cfg Config
	srv *http.Server
}

func NewServer(cfg Config) (*Server, error) {
	if err := validator.New().Struct(cfg); err != nil { // silent
		return nil, fmt.Errorf("server: %w", err)
	}
	return &Server{cfg: cfg}, nil
}

type Client struct {
	addr string
	c    *http.Client
}

func NewClient(cfg *Config) (*Client, error) {
	v := validator.New() // silent
	if err := v.Struct(cfg); err != nil {
		return nil, err
	}
	c := &Client{addr: cfg.Addr, c: &http.Client{Timeout: cfg.Timeout}}
	return c, nil
}

func (c *Config) validate() error {
	return validator.New().Struct(c) // silent
}

type Worker struct{ cfg Config }

func NewWorker(cfg Config) (*Worker, error) {
	if err := cfg.validate(); err != nil {
		return nil, err
	}
	return &Worker{cfg}, nil
}

type Option func(*Config)

type Pool struct {
	cfg  Config
	jobs chan func()
}

func NewPool(opts ...Option) (p *Pool, err error) {
	p = &Pool{jobs: make(chan func())}
	for _, o := range opts {
		o(&p.cfg)
	}
	err = validator.New().Struct(p.cfg) // silent
	return p, err
}

func MustServer(cfg Config) *Server {
	s := &Server{cfg: cfg, srv: &http.Server{Addr: cfg.Addr}}
	if err := validator.New().Struct(&s.cfg); err != nil { // silent
		panic(err)
	}
	return s
}

func (s *Server) Init(cfg Config) error {
	if err := validator.New().Struct(cfg); err != nil { // silent
		return err
	}
	s.cfg = cfg
	s.srv = &http.Server{Addr: cfg.Addr}
	return nil
}

// With each call.

type Request struct{ ID string }

func (s *Server) Do(ctx context.Context, req Request) error {
	if err := validator.New().StructCtx(ctx, req); err != nil { // report
		return err
	}
	return ctx.Err()
}

func (c *Client) Send(req *Request) (*http.Response, error) {
	v := validator.New() // report
	if err := v.Struct(req); err != nil {
		return nil, err
	}
	return c.c.Get(c.addr + "/" + req.ID)
}

func (p *Pool) Submit(r Request, f func(Request)) error {
	if err := r.valid(); err != nil {
		return err
	}
	p.jobs <- func() { f(r) }
	return nil
}

func (r Request) valid() error {
	return validator.New().Struct(r) // report
}

func (w *Worker) Handle(rs ...Request) (ok []Request) {
	v := validator.New() // report
	for _, r := range rs {
		if v.Struct(r) == nil {
			ok = append(ok, r)
		}
	}
	return ok
}

func Encode(r Request) (string, error) {
	if err := validator.New().Struct(r); err != nil { // report
		return "", err
	}
	return r.ID, nil
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	req := Request{r.PathValue("id")}
	if err := validator.New().Struct(req); err != nil { // report
		w.WriteHeader(http.StatusBadRequest)
	}
}
