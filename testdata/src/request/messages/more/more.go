// Package more has further consumers.
package more

import (
	"context"

	"github.com/IBM/sarama"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/websocket"
	amqp "github.com/rabbitmq/amqp091-go"
	"github.com/segmentio/kafka-go"
)

var shared = validator.New()

// A select over messages and the end.
type claims struct{}

func (claims) ConsumeClaim(s sarama.ConsumerGroupSession, c sarama.ConsumerGroupClaim) error {
	for {
		select {
		case msg, ok := <-c.Messages():
			if !ok {
				return nil
			}
			_ = validator.New().Struct(msg) // want `for every message in the loop at line \d+ of claims.ConsumeClaim`
			_ = shared.Struct(msg)
		case <-done:
			return nil
		}
	}
}

var done chan struct{}

// The loop that joins the group again is not for every message.
type group interface {
	Consume(ctx context.Context, topics []string, h any) error
}

type handler struct{ v *validator.Validate }

func join(ctx context.Context, g group) {
	for {
		h := &handler{v: validator.New()}
		if err := g.Consume(ctx, []string{"a"}, h); err != nil {
			return
		}
	}
}

// Messages and reconnection in one loop.
func reconnecting(ch *amqp.Channel, lost chan error) {
	deliveries, _ := ch.Consume("q", "")
	for {
		select {
		case d := <-deliveries:
			process(d.Body)
		case err := <-lost:
			_ = err
			deliveries, _ = ch.Consume("q", "")
		}
	}
}

func process(b []byte) {
	_ = validator.New().Var(b, "json") // want `for every message in the loop at line \d+ of reconnecting.* through process`
}

// A reader with a batch inside.
func batches(ctx context.Context, r *kafka.Reader) {
	for {
		m, err := r.FetchMessage(ctx)
		if err != nil {
			break
		}
		for _, line := range split(m.Value) {
			_ = validator.New().Var(line, "json") // want `validator.New builds .* loop at line \d+ of batches`
		}
	}
}

func split(b []byte) [][]byte { return nil }

// WebSockets: each connection, and each message of it.
func socket(c *websocket.Conn) {
	perConnection := validator.New() // want `for every request in socket`
	for {
		_, p, err := c.ReadMessage()
		if err != nil {
			return
		}
		_ = perConnection.Var(p, "json")
		_ = validator.New().Var(p, "json") // want `validator.New builds`
	}
}

// A producer is no consumer.
type producer struct{ ch chan<- []byte }

func (p *producer) send(v any) error {
	return validator.New().Struct(v) // want `on every call of \(\*producer\).send`
}
