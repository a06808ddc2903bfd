// Package methodlends passes methods of instances. What decides: whose method it is, and when it was taken.
package methodlends

import (
	"context"

	"github.com/go-playground/validator/v10"
	"github.com/segmentio/kafka-go"
)

type checkFunc func(any) error

var check = validator.New().Struct // silent

type consumer struct {
	check checkFunc
	own   checkFunc
	kind  func(*validator.Validate, any) error
}

func newConsumer() *consumer {
	v := validator.New() // silent
	return &consumer{check: v.Struct, kind: (*validator.Validate).Struct}
}

func (c *consumer) handle(ctx context.Context, m kafka.Message) error {
	return c.check(m)
}

func (c *consumer) handleFresh(ctx context.Context, m kafka.Message) error {
	f := validator.New().Struct // report
	return f(m)
}

func (c *consumer) handleKind(ctx context.Context, m kafka.Message) error {
	return c.kind(validator.New(), m) // report
}

func (c *consumer) handleOwn(ctx context.Context, m kafka.Message) error {
	if c.own == nil {
		c.own = validator.New().Struct // silent
	}
	return c.own(m)
}

func (c *consumer) handleAll(ctx context.Context, ms []kafka.Message) error {
	f := check
	if len(ms) > 100 {
		f = validator.New(validator.WithPrivateFieldValidation()).Struct // report
	}
	for _, m := range ms {
		if err := f(m); err != nil {
			return err
		}
	}
	return nil
}

func (c *consumer) handleDeferred(ctx context.Context, m kafka.Message) (err error) {
	defer func() { err = validator.New().Var(m.Key, "required") }() // report
	return c.check(m)
}

func apply(f checkFunc, m kafka.Message) error { return f(m) }

func (c *consumer) handleApplied(ctx context.Context, m kafka.Message) error {
	return apply(validator.New().Struct, m) // report
}

func (c *consumer) handleKept(ctx context.Context, m kafka.Message) error {
	return apply(check, m)
}

func run(ctx context.Context, r *kafka.Reader) error {
	c := newConsumer()
	fs := []func(context.Context, kafka.Message) error{c.handle, c.handleFresh, c.handleKind, c.handleOwn, c.handleDeferred, c.handleApplied, c.handleKept}
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		for _, f := range fs {
			if err := f(ctx, m); err != nil {
				return err
			}
		}
		if err := c.handleAll(ctx, []kafka.Message{m}); err != nil {
			return err
		}
	}
}
