// Package intake takes orders from queues. What decides: whether the consumer, or the message, makes it.
package intake

import (
	"context"
	"encoding/json"
	"log/slog"
	"sync"

	"github.com/IBM/sarama"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/rabbitmq/amqp091-go"
	"github.com/segmentio/kafka-go"
)

const orderSchema = `{"type":"record","name":"order","fields":[{"name":"id","type":"string"}]}`

type order struct {
	ID string `json:"id" validate:"required"`
}

// Consumer works through deliveries with a few workers.
type Consumer struct {
	ch    *amqp091.Channel
	queue string
	store func(context.Context, order) error
}

func (c *Consumer) Run(ctx context.Context, workers int) error {
	deliveries, err := c.ch.Consume(c.queue, "intake")
	if err != nil {
		return err
	}
	var wg sync.WaitGroup
	for range workers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			v := validator.New() // silent
			for d := range deliveries {
				c.one(ctx, v, d)
			}
		}()
	}
	wg.Wait()
	return nil
}

func (c *Consumer) one(ctx context.Context, v *validator.Validate, d amqp091.Delivery) {
	var o order
	if err := json.Unmarshal(d.Body, &o); err != nil || v.Struct(o) != nil {
		_ = d.Ack(false)
		return
	}
	t := mold.New() // report
	t.RegisterAlias("clean", "trim,lcase")
	if err := t.Struct(ctx, &o); err != nil {
		slog.Error("clean", "err", err)
	}
	if err := c.store(ctx, o); err != nil {
		slog.Error("store", "id", o.ID, "err", err)
	}
	_ = d.Ack(false)
}

// Batches reads from kafka and writes in batches.
type Batches struct {
	reader *kafka.Reader
	flush  func(context.Context, []kafka.Message) error
	size   int
}

func (b *Batches) Run(ctx context.Context) error {
	batch := make([]kafka.Message, 0, b.size)
	for ctx.Err() == nil {
		m, err := b.reader.FetchMessage(ctx)
		if err != nil {
			return err
		}
		if batch = append(batch, m); len(batch) < b.size {
			continue
		}
		if err := b.write(ctx, batch); err != nil {
			return err
		}
		batch = batch[:0]
	}
	return ctx.Err()
}

func (b *Batches) write(ctx context.Context, batch []kafka.Message) error {
	codec, err := goavro.NewCodec(orderSchema) // report
	if err != nil {
		return err
	}
	for i, m := range batch {
		if batch[i].Value, err = codec.BinaryFromNative(nil, string(m.Value)); err != nil {
			return err
		}
	}
	if err := b.flush(ctx, batch); err != nil {
		return err
	}
	return b.reader.CommitMessages(ctx, batch...)
}

// group has one codec for all claims.
type group struct {
	codec *goavro.Codec
	out   chan<- []byte
}

func newGroup(out chan<- []byte) (*group, error) {
	codec, err := goavro.NewCodec(orderSchema) // silent
	if err != nil {
		return nil, err
	}
	return &group{codec, out}, nil
}

func (g *group) Setup(sarama.ConsumerGroupSession) error   { return nil }
func (g *group) Cleanup(sarama.ConsumerGroupSession) error { return nil }

// ConsumeClaim has a claim for a long time.
func (g *group) ConsumeClaim(s sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	rules := validator.New() // silent
	rules.RegisterAlias("ident", "required,alphanum")
	for {
		msg, ok := <-claim.Messages()
		if !ok {
			return nil
		}
		if rules.Var(string(msg.Key), "ident") == nil {
			g.handle(msg)
		}
		s.MarkMessage(msg, "")
	}
}

func (g *group) handle(msg *sarama.ConsumerMessage) {
	var o order
	if err := json.Unmarshal(msg.Value, &o); err != nil {
		return
	}
	if err := validator.New().Struct(&o); err != nil { // report
		slog.Warn("order", "err", err)
		return
	}
	if data, err := g.codec.BinaryFromNative(nil, o.ID); err == nil {
		g.out <- data
	}
}
