// Package kafka has loops over Kafka messages and functions that get one.
package kafka

import (
	"context"

	"github.com/IBM/sarama"
	confluent "github.com/confluentinc/confluent-kafka-go/v2/kafka"
	"github.com/go-playground/validator/v10"
	"github.com/segmentio/kafka-go"
)

var shared = validator.New()

func read(ctx context.Context, r *kafka.Reader) error {
	before := validator.New()
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		v := validator.New() // want `for every message in the loop at line \d+ of read`
		if err := v.Struct(m); err != nil {
			continue
		}
		_ = before.Struct(m)
		handle(ctx, m)
	}
}

func handle(ctx context.Context, m kafka.Message) {
	_ = validator.New().Var(m.Value, "json") // want `for every message in handle, .*Kafka message handler`
	_ = shared.Var(m.Value, "json")
}

type handler struct{ v *validator.Validate }

func newHandler() *handler { return &handler{v: validator.New()} }

func (h *handler) Setup(sarama.ConsumerGroupSession) error   { h.v = validator.New(); return nil }
func (h *handler) Cleanup(sarama.ConsumerGroupSession) error { return nil }

// ConsumeClaim runs once for each claim, its loop for every message.
func (h *handler) ConsumeClaim(s sarama.ConsumerGroupSession, c sarama.ConsumerGroupClaim) error {
	perClaim := validator.New()
	for msg := range c.Messages() {
		if err := validator.New().Var(msg.Value, "json"); err != nil { // want `for every message in the loop at line \d+ of \(\*handler\).ConsumeClaim`
			return err
		}
		_ = perClaim.Var(msg.Value, "json")
		_ = h.v.Var(msg.Value, "json")
		_ = h.process(msg)
		s.MarkMessage(msg, "")
	}
	return nil
}

func (h *handler) process(msg *sarama.ConsumerMessage) error {
	v := validator.New() // want `for every message in \(\*handler\).process`
	return v.Struct(msg)
}

func poll(c *confluent.Consumer) {
	for {
		m, err := c.ReadMessage(-1)
		if err != nil {
			continue
		}
		_ = validator.New().Struct(m) // want `for every message in the loop at line \d+ of poll`
		store(m.Value)
		storeShared(m.Value)
	}
}

// store has no message in its types: the loop reaches it.
func store(b []byte) {
	_ = validator.New().Var(b, "json") // want `for every message in the loop at line \d+ of poll.* through store`
}

func storeShared(b []byte) { _ = shared.Var(b, "json") }
