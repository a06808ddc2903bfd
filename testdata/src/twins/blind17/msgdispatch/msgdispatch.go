// Package msgdispatch hands messages to those who know their kind. What decides: whether the consumer is made with it, or a message.
package msgdispatch

import (
	"context"
	"encoding/json"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/hibiken/asynq"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"github.com/nats-io/nats.go"
	amqp "github.com/rabbitmq/amqp091-go"
	"github.com/segmentio/kafka-go"
)

type event struct {
	Kind, Name string
	Values     map[string][]string
}

type handler func(ctx context.Context, e event) error

type consumer struct {
	rules    *validator.Validate
	handlers map[string]handler
}

func newConsumer() *consumer {
	c := &consumer{rules: validator.New()} // silent
	d := form.NewDecoder()                 // silent
	c.handlers = map[string]handler{
		"create": c.create,
		"change": func(ctx context.Context, e event) error {
			t := mold.New() // report
			return t.Struct(ctx, &e)
		},
		"search": func(ctx context.Context, e event) error {
			return d.Decode(&e, e.Values)
		},
		"text": clean(bluemonday.UGCPolicy()), // silent
	}
	return c
}

func clean(p *bluemonday.Policy) handler {
	return func(ctx context.Context, e event) error {
		e.Name = p.Sanitize(e.Name)
		return nil
	}
}

func (c *consumer) create(ctx context.Context, e event) error {
	if err := c.rules.Struct(e); err != nil {
		return err
	}
	m := reflectx.NewMapper("db") // report
	m.FieldMap(reflect.ValueOf(e))
	return nil
}

// kafka reads one after the other.
func (c *consumer) kafka(ctx context.Context, r *kafka.Reader) error {
	codec, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return err
	}
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		var e event
		if json.Unmarshal(m.Value, &e) != nil {
			continue
		}
		h, ok := c.handlers[e.Kind]
		if !ok {
			q := schema.NewDecoder() // report
			_ = q.Decode(&e, e.Values)
			continue
		}
		if err := h(ctx, e); err != nil {
			return err
		}
		_, _ = codec.BinaryFromNative(nil, e.Name)
	}
}

// rabbit ranges over what is delivered.
func (c *consumer) rabbit(ctx context.Context, ch *amqp.Channel) error {
	ds, err := ch.Consume("events", "")
	if err != nil {
		return err
	}
	t := mold.New() // silent
	for d := range ds {
		e := event{Name: string(d.Body)}
		_ = t.Struct(ctx, &e)
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		if v.Struct(e) == nil {
			_ = d.Ack(false)
		}
	}
	return nil
}

// nats subscribes.
func (c *consumer) nats(nc *nats.Conn) error {
	q := schema.NewDecoder() // silent
	_, err := nc.Subscribe("events", func(m *nats.Msg) {
		var e event
		_ = q.Decode(&e, nil)
		p := bluemonday.NewPolicy() // report
		_ = m.Respond([]byte(p.Sanitize(e.Name)))
	})
	return err
}

// tasks is for asynq.
func (c *consumer) tasks(mux *asynq.ServeMux) {
	mux.HandleFunc("event", func(ctx context.Context, t *asynq.Task) error {
		var e event
		if err := json.Unmarshal(t.Payload(), &e); err != nil {
			return err
		}
		return form.NewDecoder().Decode(&e, e.Values) // report
	})
	m := reflectx.NewMapper("json") // silent
	mux.Handle("fields", asynq.HandlerFunc(func(ctx context.Context, t *asynq.Task) error {
		m.FieldMap(reflect.ValueOf(t.Payload()))
		return nil
	}))
}

func Start(ctx context.Context, r *kafka.Reader, ch *amqp.Channel, nc *nats.Conn, mux *asynq.ServeMux) error {
	c := newConsumer()
	go func() { _ = c.kafka(ctx, r) }()
	go func() { _ = c.rabbit(ctx, ch) }()
	c.tasks(mux)
	return c.nats(nc)
}
