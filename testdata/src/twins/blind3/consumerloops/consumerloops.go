// Package consumerloops takes messages from brokers in loops of its own. What decides: whether the construction stands in
// the loop over the messages, or before it, where the consumer starts.
package consumerloops

import (
	"context"
	"encoding/json"
	"time"

	"github.com/IBM/sarama"
	"github.com/go-playground/validator/v10"
	"github.com/nats-io/nats.go"
	amqp "github.com/rabbitmq/amqp091-go"
	"github.com/segmentio/kafka-go"
)

type event struct{ ID string }

func decode(b []byte) (e event) {
	_ = json.Unmarshal(b, &e)
	return e
}

func KafkaEach(ctx context.Context, r *kafka.Reader) error {
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		v := validator.New() // report
		if v.Struct(decode(m.Value)) != nil {
			continue
		}
		_ = r.CommitMessages(ctx, m)
	}
}

func KafkaOnce(ctx context.Context, r *kafka.Reader) error {
	v := validator.New() // silent
	for {
		m, err := r.FetchMessage(ctx)
		if err != nil {
			return err
		}
		if v.Struct(decode(m.Value)) != nil {
			continue
		}
		_ = r.CommitMessages(ctx, m)
	}
}

type group struct{ v *validator.Validate }

func (g *group) Setup(sarama.ConsumerGroupSession) error {
	g.v = validator.New() // silent
	return nil
}

func (g *group) Cleanup(sarama.ConsumerGroupSession) error { return nil }

func (g *group) ConsumeClaim(s sarama.ConsumerGroupSession, c sarama.ConsumerGroupClaim) error {
	for m := range c.Messages() {
		if err := g.v.Struct(decode(m.Value)); err != nil {
			return err
		}
		s.MarkMessage(m, "")
	}
	return nil
}

type groupEach struct{ group }

func (g *groupEach) ConsumeClaim(s sarama.ConsumerGroupSession, c sarama.ConsumerGroupClaim) error {
	for m := range c.Messages() {
		if err := validator.New().Struct(decode(m.Value)); err == nil { // report
			s.MarkMessage(m, "")
		}
	}
	return nil
}

type groupProcess struct{ group }

func (g *groupProcess) ConsumeClaim(s sarama.ConsumerGroupSession, c sarama.ConsumerGroupClaim) error {
	for {
		select {
		case m, ok := <-c.Messages():
			if !ok {
				return nil
			}
			if process(m) == nil {
				s.MarkMessage(m, "")
			}
		case <-time.After(time.Minute):
			return context.DeadlineExceeded
		}
	}
}

func process(m *sarama.ConsumerMessage) error {
	v := validator.New() // report
	return v.Struct(decode(m.Value))
}

func AmqpEach(ch *amqp.Channel) error {
	ds, err := ch.Consume("orders", "me")
	if err != nil {
		return err
	}
	for d := range ds {
		v := validator.New() // report
		if v.Struct(decode(d.Body)) == nil {
			_ = d.Ack(false)
		}
	}
	return nil
}

func AmqpOnce(ch *amqp.Channel) error {
	ds, err := ch.Consume("orders", "me")
	if err != nil {
		return err
	}
	v := validator.New() // silent
	for d := range ds {
		if v.Struct(decode(d.Body)) == nil {
			_ = d.Ack(false)
		}
	}
	return nil
}

func AmqpGo(ch *amqp.Channel) error {
	ds, err := ch.Consume("orders", "me")
	if err != nil {
		return err
	}
	go func() {
		v := validator.New() // silent
		for d := range ds {
			_ = v.Struct(decode(d.Body))
		}
	}()
	return nil
}

func NatsFetch(sub *nats.Subscription) {
	v := validator.New() // silent
	for {
		ms, err := sub.Fetch(10)
		if err != nil {
			return
		}
		for _, m := range ms {
			_ = v.Struct(decode(m.Data))
		}
	}
}

func NatsFetchEach(sub *nats.Subscription) {
	for {
		ms, err := sub.Fetch(10)
		if err != nil {
			return
		}
		for _, m := range ms {
			_ = validator.New().Struct(decode(m.Data)) // report
		}
	}
}

func NatsNext(sub *nats.Subscription) {
	for {
		m, err := sub.NextMsg(time.Second)
		if err != nil {
			continue
		}
		check(m.Data)
	}
}

func check(b []byte) {
	_ = validator.New().Struct(decode(b)) // report
}

func NatsChan(nc *nats.Conn) error {
	ch := make(chan *nats.Msg, 64)
	if _, err := nc.ChanSubscribe("x", ch); err != nil {
		return err
	}
	v := validator.New() // silent
	for m := range ch {
		_ = v.Struct(decode(m.Data))
	}
	return nil
}
