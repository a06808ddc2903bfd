// Package handedloop has loops that call what they are handed. What decides: whether the loop goes through what the function
// that builds is given, or through a source that runs dry.
package handedloop

import (
	"context"

	"github.com/go-playground/validator/v10"
)

type page struct {
	Items []string
	Next  string
}

type api interface {
	List(ctx context.Context, token string) (*page, error)
}

type crawler struct{ api api }

// each goes on until there is no page.
func (c *crawler) each(ctx context.Context, f func(*page) error) error {
	for token := ""; ; {
		p, err := c.api.List(ctx, token)
		if err != nil {
			return err
		}
		if err := f(p); err != nil || p.Next == "" {
			return err
		}
		token = p.Next
	}
}

// Pages has one for all pages.
func (c *crawler) Pages(ctx context.Context) error {
	v := validator.New() // silent
	return c.each(ctx, func(p *page) error { return v.Struct(p) })
}

// Direct has the loop itself.
func (c *crawler) Direct(ctx context.Context) error {
	v := validator.New() // silent
	for token := ""; ; {
		p, err := c.api.List(ctx, token)
		if err != nil {
			return err
		}
		if err := v.Struct(p); err != nil || p.Next == "" {
			return err
		}
		token = p.Next
	}
}

// all goes through a list.
func all(ps []*page, f func(*page) error) error {
	for _, p := range ps {
		if err := f(p); err != nil {
			return err
		}
	}
	return nil
}

// List has one for the list that it is given.
func (c *crawler) List(ps []*page) error {
	v := validator.New() // report
	return all(ps, func(p *page) error { return v.Struct(p) })
}

// Once has one for what it is given, and a loop besides.
func (c *crawler) Once(ctx context.Context, first *page) error {
	v := validator.New() // report
	if err := v.Struct(first); err != nil {
		return err
	}
	return c.each(ctx, func(p *page) error { return v.Struct(p) })
}
