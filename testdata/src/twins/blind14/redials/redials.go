// Package redials keeps a connection up, and dials again when it breaks. What decides: whether it is made for a connection that lasts, or for what comes over it.
package redials

import (
	"context"
	"errors"
	"io"
	"log"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/gorilla/websocket"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"github.com/nats-io/nats.go"
	amqp "github.com/rabbitmq/amqp091-go"
)

type note struct{ Name string }

// Broker dials until it may not any more.
func Broker(ctx context.Context, url string) error {
	for ctx.Err() == nil {
		conn, err := amqp.Dial(url)
		if err != nil {
			time.Sleep(time.Second)
			continue
		}
		ch, err := conn.Channel()
		if err != nil {
			return err
		}
		msgs, err := ch.Consume("notes", "me")
		if err != nil {
			return err
		}
		v := validator.New() // silent
		for m := range msgs {
			if v.Struct(note{string(m.Body)}) == nil {
				_ = form.NewDecoder().Decode(new(note), map[string][]string{"name": {string(m.Body)}}) // report
			}
			_ = m.Ack(false)
		}
	}
	return ctx.Err()
}

// dialed returns a function that is called over and over.
func dialed(ctx context.Context, dial func() (*websocket.Conn, error)) func() error {
	t := mold.New() // silent
	return func() error {
		c, err := dial()
		if err != nil {
			return err
		}
		for {
			_, p, err := c.ReadMessage()
			if err != nil {
				return err
			}
			n := note{string(p)}
			_ = t.Struct(ctx, &n)
			_ = c.WriteJSON(clean(n.Name))
		}
	}
}

func clean(text string) string {
	return bluemonday.UGCPolicy().Sanitize(text) // report
}

// Socket starts over when it is thrown out.
func Socket(ctx context.Context, dial func() (*websocket.Conn, error)) {
	run := dialed(ctx, dial)
	for {
		if err := run(); errors.Is(err, io.EOF) {
			return
		}
		time.Sleep(time.Second)
	}
}

// client has what it needs for as long as it lives.
type client struct {
	nc    *nats.Conn
	query *schema.Decoder
}

func connect(url string) *client {
	for {
		nc, err := nats.Connect(url)
		if err != nil {
			log.Print(err)
			continue
		}
		return &client{nc, schema.NewDecoder()} // silent
	}
}

func (c *client) listen() error {
	_, err := c.nc.Subscribe("notes", func(msg *nats.Msg) {
		_ = c.query.Decode(new(note), map[string][]string{"name": {string(msg.Data)}})
		codec, err := goavro.NewCodec(`"string"`) // report
		if err != nil {
			return
		}
		data, _ := codec.BinaryFromNative(nil, string(msg.Data))
		_ = msg.Respond(data)
	})
	return err
}

// Notes listens, each time with a client that is new.
func Notes(ctx context.Context, url string) {
	for ctx.Err() == nil {
		c := connect(url)
		if err := c.listen(); err != nil {
			continue
		}
		<-ctx.Done()
	}
}

// Poll asks again and again over one connection.
func Poll(ctx context.Context, sub *nats.Subscription) {
	for ctx.Err() == nil {
		msg, err := sub.NextMsg(time.Second)
		if err != nil {
			continue
		}
		p := bluemonday.NewPolicy() // report
		log.Print(p.Sanitize(string(msg.Data)))
	}
}
