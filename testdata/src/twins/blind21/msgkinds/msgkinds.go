// Package msgkinds does what the kind of a message asks for. What decides: whether what is made for a kind is kept for the next message of it.
package msgkinds

import (
	"context"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/hibiken/asynq"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
	amqp "github.com/rabbitmq/amqp091-go"
	"github.com/segmentio/kafka-go"
)

type message struct{ Name string }

type handler func(ctx context.Context, body []byte) error

type consumer struct {
	table map[string]handler
	rules [4]*validator.Validate
	trims *mold.Transformer
}

func checked(ctx context.Context, body []byte) error {
	return validator.New().Struct(message{string(body)}) // report
}

func trimmed() handler {
	t := mold.New() // silent
	return func(ctx context.Context, body []byte) error { return t.Struct(ctx, &message{string(body)}) }
}

func (c *consumer) process(ctx context.Context, t *asynq.Task) error {
	h, ok := c.table[t.Type()]
	if !ok {
		return nil
	}
	return h(ctx, t.Payload())
}

func (c *consumer) deliver(msgs <-chan amqp.Delivery) {
	for d := range msgs {
		switch string(d.Body) {
		case "form":
			_ = form.NewDecoder().Decode(&message{}, nil) // report
		case "query":
			q := schema.NewDecoder() // report
			_ = q.Decode(&message{}, nil)
		case "trim":
			if c.trims == nil {
				c.trims = mold.New() // silent
			}
			_ = c.trims.Struct(context.Background(), &message{})
		default:
			c.checkKind(len(d.Body)%len(c.rules), d.Body)
		}
		_ = d.Ack(false)
	}
}

func (c *consumer) checkKind(kind int, body []byte) {
	if c.rules[kind] == nil {
		c.rules[kind] = validator.New() // silent
	}
	_ = c.rules[kind].Struct(message{string(body)})
}

// newText is asked for each message.
func newText(kind string) func(string) string {
	if kind == "html" {
		return bluemonday.UGCPolicy().Sanitize // report
	}
	return func(s string) string { return s }
}

func (c *consumer) read(ctx context.Context, r *kafka.Reader) error {
	m := reflectx.NewMapper("db") // silent
	for {
		msg, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		clean := newText(string(msg.Key))
		m.FieldMap(reflect.ValueOf(message{clean(string(msg.Value))}))
	}
}

func Start(ctx context.Context, mux *asynq.ServeMux, msgs <-chan amqp.Delivery, r *kafka.Reader) error {
	c := &consumer{table: map[string]handler{
		"check": checked,
		"trim":  trimmed(),
		"encode": func(ctx context.Context, body []byte) error {
			_, err := form.NewEncoder().Encode(message{string(body)}) // report
			return err
		},
	}}
	mux.HandleFunc("message", c.process)
	go c.deliver(msgs)
	return c.read(ctx, r)
}
