// Package brokerloops consumes what brokers bring. What decides: whether it is made for the consumer, or for a message.
package brokerloops

import (
	"context"
	"encoding/json"
	"errors"
	"io"

	"github.com/IBM/sarama"
	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/hibiken/asynq"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"github.com/segmentio/kafka-go"
	"golang.org/x/sync/errgroup"
)

type offer struct{ Name string }

// Read reads until there is no more.
func Read(ctx context.Context, r *kafka.Reader) error {
	v := validator.New() // silent
	for {
		m, err := r.ReadMessage(ctx)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := v.Struct(offer{string(m.Value)}); err != nil {
			t := mold.New() // report
			_ = t.Struct(ctx, &offer{string(m.Value)})
		}
	}
}

// group handles the claims of a group.
type group struct{ codec *goavro.Codec }

// Setup is called for each session.
func (g *group) Setup(sarama.ConsumerGroupSession) (err error) {
	g.codec, err = goavro.NewCodec(`"string"`) // silent
	return err
}

func (g *group) Cleanup(sarama.ConsumerGroupSession) error { return nil }

func (g *group) ConsumeClaim(s sarama.ConsumerGroupSession, c sarama.ConsumerGroupClaim) error {
	for m := range c.Messages() {
		_, _ = g.codec.BinaryFromNative(nil, string(m.Value))
		d := form.NewDecoder() // report
		_ = d.Decode(new(offer), map[string][]string{"name": {string(m.Value)}})
		s.MarkMessage(m, "")
	}
	return nil
}

// Group returns it.
func Group() sarama.ConsumerGroupHandler { return new(group) }

// Tasks registers what is done with tasks.
func Tasks(m *asynq.ServeMux) {
	p := bluemonday.UGCPolicy() // silent
	m.HandleFunc("clean", func(_ context.Context, t *asynq.Task) error {
		_ = p.Sanitize(string(t.Payload()))
		return nil
	})
	m.HandleFunc("check", typed(func(_ context.Context, o offer) error {
		return validator.New(validator.WithRequiredStructEnabled()).Struct(o) // report
	}))
}

// typed reads what comes.
func typed[T any](h func(context.Context, T) error) func(context.Context, *asynq.Task) error {
	return func(ctx context.Context, t *asynq.Task) error {
		var x T
		if err := json.Unmarshal(t.Payload(), &x); err != nil {
			return err
		}
		return h(ctx, x)
	}
}

// Route has a middleware, and a handler.
func Route(r *message.Router, sub message.Subscriber) {
	r.AddMiddleware(func(next message.HandlerFunc) message.HandlerFunc {
		q := schema.NewDecoder() // silent
		return func(m *message.Message) ([]*message.Message, error) {
			_ = q.Decode(new(offer), map[string][]string{"id": {m.UUID}})
			return next(m)
		}
	})
	r.AddConsumerHandler("offers", "offers", sub, func(m *message.Message) error {
		p := bluemonday.NewPolicy() // report
		_ = p.Sanitize(string(m.Payload))
		return nil
	})
}

// Parallel has a few that work on what one reads.
func Parallel(ctx context.Context, r *kafka.Reader) error {
	g, ctx := errgroup.WithContext(ctx)
	ch := make(chan kafka.Message)
	for range 4 {
		g.Go(func() error {
			t := mold.New() // silent
			for m := range ch {
				if err := t.Struct(ctx, &offer{string(m.Value)}); err != nil {
					return err
				}
			}
			return nil
		})
	}
	g.Go(func() error {
		defer close(ch)
		for {
			m, err := r.FetchMessage(ctx)
			if err != nil {
				return err
			}
			ch <- m
		}
	})
	return g.Wait()
}
