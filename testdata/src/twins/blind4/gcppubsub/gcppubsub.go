// Package gcppubsub receives messages by callback. What decides: whether the callback makes one for each message.
package gcppubsub

import (
	"context"
	"encoding/json"

	"cloud.google.com/go/pubsub"
	"github.com/go-playground/validator/v10"
	"github.com/klauspost/compress/zstd"
	"github.com/linkedin/goavro/v2"
	"golang.org/x/sync/errgroup"
)

type booking struct{ Room string }

func Receive(ctx context.Context, sub *pubsub.Subscription) error {
	return sub.Receive(ctx, func(ctx context.Context, m *pubsub.Message) {
		var b booking
		// For each message.
		if json.Unmarshal(m.Data, &b) != nil || validator.New().Struct(b) != nil { // report
			m.Nack()
			return
		}
		m.Ack()
	})
}

func handle(ctx context.Context, m *pubsub.Message) {
	// A function that is the callback.
	dec, err := zstd.NewReader(nil) // report
	if err != nil {
		return
	}
	_, _ = dec.DecodeAll(m.Data, nil)
}

func Named(ctx context.Context, sub *pubsub.Subscription) error { return sub.Receive(ctx, handle) }

type worker struct {
	v     *validator.Validate
	codec *goavro.Codec
}

func newWorker() (*worker, error) {
	// Kept.
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	// Kept.
	return &worker{validator.New(), c}, nil // silent
}

func (w *worker) on(ctx context.Context, m *pubsub.Message) {
	if w.v.Var(m.ID, "uuid") == nil {
		w.write(string(m.Data))
	}
}

func (w *worker) write(s string) {
	// A helper of the callback, although the worker has one.
	c, err := goavro.NewCodec(`"string"`) // report
	if err == nil {
		_, _ = c.BinaryFromNative(nil, s)
	}
}

func (w *worker) Run(ctx context.Context, subs []*pubsub.Subscription) error {
	g, ctx := errgroup.WithContext(ctx)
	for _, sub := range subs {
		// One for each subscription, used for all its messages.
		v := validator.New() // silent
		g.Go(func() error {
			return sub.Receive(ctx, func(ctx context.Context, m *pubsub.Message) {
				_ = v.Var(m.ID, "uuid")
				w.on(ctx, m)
			})
		})
	}
	return g.Wait()
}

func Captured(ctx context.Context, sub *pubsub.Subscription) error {
	// One for the subscription.
	v := validator.New() // silent
	return sub.Receive(ctx, func(ctx context.Context, m *pubsub.Message) { _ = v.Var(m.ID, "uuid") })
}

func traced(next func(context.Context, *pubsub.Message)) func(context.Context, *pubsub.Message) {
	return func(ctx context.Context, m *pubsub.Message) {
		// In a decorator of callbacks.
		v := validator.New() // report
		if v.Var(m.Attributes["trace"], "uuid") == nil {
			next(ctx, m)
		}
	}
}

func Traced(ctx context.Context, sub *pubsub.Subscription) error {
	return sub.Receive(ctx, traced(handle))
}

func BySchema(ctx context.Context, sub *pubsub.Subscription) error {
	return sub.Receive(ctx, func(ctx context.Context, m *pubsub.Message) {
		// The message brings its schema.
		c, err := goavro.NewCodec(m.Attributes["schema"]) // silent
		if err == nil {
			_, _ = c.BinaryFromNative(nil, string(m.Data))
		}
	})
}

func Batched(ctx context.Context, sub *pubsub.Subscription) error {
	batch := make(chan *pubsub.Message, 100)
	go func() {
		// One for the goroutine that takes all messages.
		v := validator.New() // silent
		for m := range batch {
			_ = v.Var(m.ID, "uuid")
			// For each message.
			_ = validator.New().Var(m.Attributes, "required") // report
		}
	}()
	defer close(batch)
	return sub.Receive(ctx, func(ctx context.Context, m *pubsub.Message) { batch <- m })
}
