// Package subscriptions listens to what others publish. What decides: the subscription, or the message.
package subscriptions

import (
	"context"
	"encoding/json"
	"reflect"

	"cloud.google.com/go/pubsub"
	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/nats-io/nats.go"
)

type event struct {
	Name   string
	Values map[string][]string
}

// Nats is given a connection.
func Nats(nc *nats.Conn, subject string) (*nats.Subscription, error) {
	v := validator.New() // silent
	return nc.Subscribe(subject, func(m *nats.Msg) {
		var e event
		if json.Unmarshal(m.Data, &e) == nil && v.Struct(e) == nil {
			_ = m.Respond(nil)
		}
	})
}

// Chan is given a connection, and reads from a channel.
func Chan(ctx context.Context, nc *nats.Conn, subject string) error {
	ch := make(chan *nats.Msg, 8)
	if _, err := nc.ChanSubscribe(subject, ch); err != nil {
		return err
	}
	t := mold.New() // silent
	for {
		select {
		case m := <-ch:
			e := event{Name: string(m.Data)}
			_ = t.Struct(ctx, &e)
			d := form.NewDecoder() // report
			_ = d.Decode(&e, e.Values)
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// Receive is given a subscription.
func Receive(ctx context.Context, s *pubsub.Subscription) error {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return err
	}
	return s.Receive(ctx, func(ctx context.Context, m *pubsub.Message) {
		_, _ = c.BinaryFromNative(nil, m.ID)
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		if v.Var(m.Data, "required") == nil {
			m.Ack()
		}
	})
}

// Messages is given a subscriber.
func Messages(ctx context.Context, s message.Subscriber, topic string) error {
	ms, err := s.Subscribe(ctx, topic)
	if err != nil {
		return err
	}
	f := reflectx.NewMapper("db") // silent
	go func() {
		q := schema.NewDecoder() // silent
		for m := range ms {
			f.FieldMap(reflect.ValueOf(m))
			_ = q.Decode(m, nil)
			handle(ctx, m)
			m.Ack()
		}
	}()
	return nil
}

func handle(ctx context.Context, m *message.Message) {
	t := mold.New() // report
	_ = t.Struct(ctx, m)
}

type listener struct {
	nc  *nats.Conn
	enc *form.Encoder
}

// Listen makes its object ready, and subscribes.
func (l *listener) Listen(subjects ...string) error {
	l.enc = form.NewEncoder() // silent
	for _, s := range subjects {
		v := validator.New() // silent
		v.SetTagName(s)
		if _, err := l.nc.Subscribe(s, func(m *nats.Msg) { _ = v.Var(m.Data, "required"); l.reply(m) }); err != nil {
			return err
		}
	}
	return nil
}

func (l *listener) reply(m *nats.Msg) {
	_, _ = l.enc.Encode(m.Subject)
	e := form.NewEncoder() // report
	_, _ = e.Encode(m.Data)
}
