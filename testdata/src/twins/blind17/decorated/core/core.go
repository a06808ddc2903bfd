// Package core has a service, and what is put around it. What decides: whether what is around makes it for a call.
package core

import (
	"context"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

type User struct{ Name string }

// Service is what all of them are.
type Service interface {
	Create(ctx context.Context, u *User) error
}

// Func is a service.
type Func func(ctx context.Context, u *User) error

func (f Func) Create(ctx context.Context, u *User) error { return f(ctx, u) }

type checked struct {
	Service
	v *validator.Validate
}

// Checked checks before.
func Checked(next Service) Service {
	return &checked{Service: next, v: validator.New()} // silent
}

func (c *checked) Create(ctx context.Context, u *User) error {
	if err := c.v.StructCtx(ctx, u); err != nil {
		return err
	}
	return c.Service.Create(ctx, u)
}

// Trimmed is a function around a function.
func Trimmed(next Service) Service {
	t := mold.New() // silent
	return Func(func(ctx context.Context, u *User) error {
		if err := t.Struct(ctx, u); err != nil {
			return err
		}
		return next.Create(ctx, u)
	})
}

// Strict makes one for a call.
func Strict(next Service) Service {
	return Func(func(ctx context.Context, u *User) error {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		if err := v.StructCtx(ctx, u); err != nil {
			return err
		}
		return next.Create(ctx, u)
	})
}

type cleaned struct {
	next Service
	once sync.Once
	p    *bluemonday.Policy
}

// Cleaned makes it with the first call.
func Cleaned(next Service) Service { return &cleaned{next: next} }

func (c *cleaned) Create(ctx context.Context, u *User) error {
	c.once.Do(func() {
		c.p = bluemonday.UGCPolicy() // silent
	})
	u.Name = c.p.Sanitize(u.Name)
	return c.next.Create(ctx, u)
}

type copied struct {
	next Service
	t    *mold.Transformer
}

// Copied is a value, and forgets.
func Copied(next Service) Service { return copied{next: next} }

func (c copied) Create(ctx context.Context, u *User) error {
	if c.t == nil {
		c.t = mold.New() // report
	}
	if err := c.t.Struct(ctx, u); err != nil {
		return err
	}
	return c.next.Create(ctx, u)
}

// Chain puts all of them around it.
func Chain(s Service, ds ...func(Service) Service) Service {
	for _, d := range ds {
		s = d(s)
	}
	return s
}
