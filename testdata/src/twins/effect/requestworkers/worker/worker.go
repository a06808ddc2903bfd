// Package worker has workers, which go on until a context ends, and one that does not.
package worker

import (
	"context"
	"time"

	"github.com/go-playground/validator/v10"
)

type Row struct{ Name string }

type Worker struct {
	rules *validator.Validate
	rows  chan Row
}

func New() *Worker {
	w := &Worker{rules: validator.New(), rows: make(chan Row)} // silent
	return w
}

func Fresh() *Worker { return &Worker{rules: validator.New(), rows: make(chan Row)} } // silent

func Brief() *Worker { return &Worker{rules: validator.New()} } // silent

func (w *Worker) Start(ctx context.Context) error {
	go w.each()
	<-ctx.Done()
	return ctx.Err()
}

func (w *Worker) each() {
	for r := range w.rows {
		_ = w.rules.Struct(r)
	}
}

func (w *Worker) Poll(ctx context.Context) {
	tick := time.NewTicker(time.Minute)
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			_ = w.rules.Struct(Row{})
		}
	}
}

func (w *Worker) Once(ctx context.Context) { _ = w.rules.Struct(ctx.Value("row")) }
