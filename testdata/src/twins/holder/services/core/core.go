// Package core has services that hold what they build.
package core

import (
	"errors"

	"github.com/go-playground/validator/v10"
)

type Repo interface{ Save(any) error }

type Service interface{ Create(any) error }

type service struct {
	repo Repo
	v    *validator.Validate
}

func (s *service) Create(x any) error {
	if err := s.v.Struct(x); err != nil {
		return err
	}
	return s.repo.Save(x)
}

func NewService(r Repo) Service { return &service{r, validator.New()} }

func NewServiceErr(r Repo) (Service, error) {
	if r == nil {
		return nil, errors.New("no repo")
	}
	return &service{repo: r, v: validator.New()}, nil
}

type Controller struct {
	Service
	base
}

type base struct{ v *validator.Validate }

func (b base) check(x any) error { return b.v.Struct(x) }

func (c *Controller) Check(x any) error { return c.check(x) }

func NewController(r Repo) *Controller {
	return &Controller{NewService(r), base{validator.New()}}
}

type UseCase[T any] struct{ v *validator.Validate }

func NewUseCase[T any]() UseCase[T] { return UseCase[T]{v: validator.New()} }

func (u UseCase[T]) Run(x T) error { return u.v.Struct(x) }

type Option func(*service)

func WithRepo(r Repo) Option { return func(s *service) { s.repo = r } }

func Build(opts ...Option) *service {
	s := &service{v: validator.New()}
	for _, o := range opts {
		o(s)
	}
	return s
}

type Builder struct{ s service }

func (b *Builder) Repo(r Repo) *Builder { b.s.repo = r; return b }
func (b *Builder) Validator() *Builder  { b.s.v = validator.New(); return b }
func (b *Builder) Done() Service        { return &b.s }

type Container struct {
	repo Repo
	svc  Service
}

func NewContainer(r Repo) *Container { return &Container{repo: r} }

func (c *Container) Fresh() Service { return NewService(c.repo) }
func (c *Container) Lazy() Service {
	if c.svc == nil {
		c.svc = NewService(c.repo)
	}
	return c.svc
}
