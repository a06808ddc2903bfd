// Package app tells of what has happened with another package. What decides: whether that has the codec already.
package app

import (
	"github.com/rabbitmq/amqp091-go"

	"twins/blind25/eventkinds/event"
)

const bought = `{"type":"record","name":"bought","fields":[]}`

func init() { event.Register("bought", bought) }

type consumer struct {
	w    event.Writer
	send func([]byte) error
}

func newConsumer(send func([]byte) error) (*consumer, error) {
	w, err := event.NewWriter(bought) // silent
	if err != nil {
		return nil, err
	}
	return &consumer{w, send}, nil
}

func of(d amqp091.Delivery) event.Event {
	return event.Event{Subject: "bought", Data: map[string]any{"body": d.Body}}
}

func (c *consumer) handle(d amqp091.Delivery) error {
	b, err := c.w.Write(of(d))
	if err != nil {
		return err
	}
	return c.send(b)
}

func (c *consumer) known(d amqp091.Delivery) error {
	b, err := event.Encode(of(d))
	if err != nil {
		return err
	}
	return c.send(b)
}

func (c *consumer) plain(d amqp091.Delivery) error {
	b, err := event.EncodePlain(of(d)) // silent: reported where it stands
	if err != nil {
		return err
	}
	return c.send(b)
}

func (c *consumer) by(d amqp091.Delivery) error {
	b, err := event.EncodeBy(bought, of(d)) // report
	if err != nil {
		return err
	}
	return c.send(b)
}

// told has the schema in the message.
func (c *consumer) told(d amqp091.Delivery) error {
	b, err := event.EncodeBy(string(d.Body), of(d)) // silent
	if err != nil {
		return err
	}
	return c.send(b)
}

func (c *consumer) fresh(d amqp091.Delivery) error {
	w, err := event.NewWriter(bought) // report
	if err != nil {
		return err
	}
	b, err := w.Write(of(d))
	if err != nil {
		return err
	}
	return c.send(b)
}

// Run has each message handled by its kind.
func Run(ds <-chan amqp091.Delivery, send func([]byte) error) error {
	c, err := newConsumer(send)
	if err != nil {
		return err
	}
	handlers := []func(amqp091.Delivery) error{c.handle, c.known, c.plain, c.by, c.told, c.fresh}
	last, err := event.New(bought) // silent
	if err != nil {
		return err
	}
	for d := range ds {
		if _, err := last.BinaryFromNative(nil, d.Body); err != nil {
			return err
		}
		for _, h := range handlers {
			if err := h(d); err != nil {
				return err
			}
		}
	}
	return nil
}
