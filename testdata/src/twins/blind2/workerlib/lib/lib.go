// Package lib has a worker that takes messages for a handler.
package lib

import (
	"context"
	"time"

	"github.com/segmentio/kafka-go"
)

type Message struct {
	Key, Value []byte
	Try        int
}

type Handler interface {
	Handle(ctx context.Context, m Message) error
}

type HandlerFunc func(ctx context.Context, m Message) error

func (f HandlerFunc) Handle(ctx context.Context, m Message) error { return f(ctx, m) }

type Worker struct {
	r     *kafka.Reader
	h     Handler
	start func() error
}

func New(r *kafka.Reader, h Handler) *Worker { return &Worker{r: r, h: h} }

func (w *Worker) OnStart(f func() error) *Worker { w.start = f; return w }

func (w *Worker) Run(ctx context.Context) error {
	if w.start != nil {
		if err := w.start(); err != nil {
			return err
		}
	}
	for {
		m, err := w.r.FetchMessage(ctx)
		if err != nil {
			return err
		}
		for try := range 3 {
			if err = w.h.Handle(ctx, Message{m.Key, m.Value, try}); err == nil {
				break
			}
			time.Sleep(time.Second)
		}
		if err := w.r.CommitMessages(ctx, m); err != nil {
			return err
		}
	}
}
