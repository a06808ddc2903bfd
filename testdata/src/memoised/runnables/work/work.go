// Package work has a runnable that another package hands to the manager.
package work

import (
	"context"
	"time"

	"github.com/go-playground/validator/v10"
)

type Config struct{ Every time.Duration }

type Worker struct{ Config Config }

// Start is called once, by whoever runs the worker.
func (w *Worker) Start(ctx context.Context) error {
	v := validator.New()
	if err := v.Struct(w.Config); err != nil {
		return err
	}
	<-ctx.Done()
	return nil
}

// Check is no start: it is called for what it is given.
func (w *Worker) Check(ctx context.Context, x any) error {
	return validator.New().Struct(x) // want `on every call of \(\*Worker\).Check`
}
