// Package service makes objects that live as long as the program, and objects
// that live for one request.
package service

import (
	"context"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type config struct{ Name string }

type Service struct {
	v   *validator.Validate
	cfg config
}

func (s *Service) Do(ctx context.Context, q string) error { return s.v.Var(q, "required") }

func New(cfg config) *Service {
	return &Service{v: validator.New(), cfg: cfg} // silent
}

func NewByField(cfg config) *Service {
	s := new(Service)
	s.v = validator.New() // silent
	s.cfg = cfg
	return s
}

func NewByHelper(cfg config) *Service {
	s := &Service{cfg: cfg}
	s.setUp()
	return s
}

func (s *Service) setUp() { s.v = validator.New() } // silent

func NewChecked(cfg config) (*Service, error) {
	v := validator.New() // silent
	if err := v.Struct(cfg); err != nil {
		return nil, err
	}
	return &Service{cfg: cfg}, nil
}

type Doer interface {
	Do(ctx context.Context, q string) error
}

func NewDoer(cfg config) Doer {
	return &Service{v: validator.New(), cfg: cfg} // silent
}

func NewByLiteral(cfg config) *Service {
	build := func() *validator.Validate { return validator.New() } // silent
	return &Service{v: build(), cfg: cfg}
}

func NewByOption(opts ...func(*Service)) *Service {
	s := &Service{v: validator.New()} // silent
	for _, opt := range opts {
		opt(s)
	}
	return s
}

func NewByValue(cfg config) Service {
	return Service{v: validator.New(), cfg: cfg} // silent
}

func Routes(r *gin.Engine) {
	s := New(config{})
	h := handler{NewByField(config{}), NewByHelper(config{}), NewDoer(config{}), NewByLiteral(config{})}
	r.GET("/", func(c *gin.Context) { _ = s.Do(context.Background(), c.Query("q")) })
	r.GET("/h", h.get)
}

type handler struct {
	a, b *Service
	c    Doer
	d    *Service
}

func (h handler) get(c *gin.Context) {
	_ = h.a.Do(context.Background(), c.Query("q"))
	_ = h.b.Do(context.Background(), c.Query("q"))
}

// Made for the request.

type perRequest struct{ v *validator.Validate }

func (s *perRequest) do(q string) error { return s.v.Var(q, "required") }

func newPlain() *perRequest { return &perRequest{v: validator.New()} } // report

func plain(c *gin.Context) { _ = newPlain().do(c.Query("q")) }

func newByField() *perRequest {
	s := new(perRequest)
	s.v = validator.New() // report
	return s
}

func byField(c *gin.Context) { s := newByField(); _ = s.do(c.Query("q")) }

func (s *perRequest) setUp() { s.v = validator.New() } // report

func newByHelper() *perRequest {
	s := &perRequest{}
	s.setUp()
	return s
}

func byHelper(c *gin.Context) { _ = newByHelper().do(c.Query("q")) }

type doer interface{ do(q string) error }

func newDoer() doer { return &perRequest{v: validator.New()} } // report

func byInterface(c *gin.Context) { _ = newDoer().do(c.Query("q")) }

func newByOption(opts ...func(*perRequest)) *perRequest {
	s := &perRequest{v: validator.New()} // report
	for _, opt := range opts {
		opt(s)
	}
	return s
}

func byOption(c *gin.Context) { _ = newByOption().do(c.Query("q")) }

func newByValue() perRequest { return perRequest{v: validator.New()} } // report

func byValue(c *gin.Context) { s := newByValue(); _ = s.do(c.Query("q")) }

func inline(c *gin.Context) {
	s := &perRequest{v: validator.New()} // report
	_ = s.do(c.Query("q"))
}
