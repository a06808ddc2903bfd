// Package phases has a consumer that goes through phases. What decides: whether the phase in which it is made is left, for good.
package phases

import (
	"context"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"github.com/rabbitmq/amqp091-go"
)

type event struct{ Name string }

type phase uint8

const (
	idle phase = iota
	warm
	running
	closed
)

type bits uint

const (
	haveTrims bits = 1 << iota
	havePolicy
	haveMore
)

type consumer struct {
	rules, codecs, fields phase
	have                  bits
	v                     *validator.Validate
	c                     *goavro.Codec
	m                     *reflectx.Mapper
	t                     *mold.Transformer
	p                     *bluemonday.Policy
	d                     *form.Decoder
	q                     *schema.Decoder
	decoding, asking      phase
}

func (c *consumer) check(d amqp091.Delivery) {
	if c.rules == idle {
		c.v = validator.New() // silent
		c.rules = running
	}
	_ = c.v.Struct(event{string(d.Body)})
}

func (c *consumer) encode(d amqp091.Delivery) {
	switch c.codecs {
	case idle, warm:
		c.c, _ = goavro.NewCodec(`"string"`) // silent
		c.codecs = running
	case closed:
		return
	}
	_, _ = c.c.BinaryFromNative(nil, string(d.Body))
}

func (c *consumer) read(d amqp091.Delivery) {
	if c.fields < running {
		c.m = reflectx.NewMapper("json") // silent
		c.fields++
		c.fields++
	}
	_ = c.m.TypeMap(reflect.TypeOf(d))
}

func (c *consumer) trim(d amqp091.Delivery) {
	if c.have&haveTrims == 0 {
		c.t = mold.New() // silent
		c.have |= haveTrims
	}
	_ = c.t.Struct(context.Background(), &event{string(d.Body)})
}

// clean sets another bit than the one that it asks for.
func (c *consumer) clean(d amqp091.Delivery) {
	if c.have&havePolicy == 0 {
		c.p = bluemonday.UGCPolicy() // report
		c.have |= haveMore
	}
	_ = c.p.Sanitize(string(d.Body))
}

// decode is idle again after each message.
func (c *consumer) decode(d amqp091.Delivery) {
	if c.decoding == idle {
		c.d = form.NewDecoder() // report
		c.decoding = running
	}
	_ = c.d.Decode(&event{}, map[string][]string{"name": {string(d.Body)}})
	c.decoding = idle
}

// ask goes from idle to warm, and makes one in both.
func (c *consumer) ask(d amqp091.Delivery) {
	if c.asking != closed {
		c.q = schema.NewDecoder() // report
		c.asking = warm
	}
	_ = c.q.Decode(&event{}, map[string][]string{"name": {string(d.Body)}})
}

func Run(ctx context.Context, in <-chan amqp091.Delivery) {
	c := new(consumer)
	for {
		select {
		case <-ctx.Done():
			return
		case d := <-in:
			c.check(d)
			c.encode(d)
			c.read(d)
			c.trim(d)
			c.clean(d)
			c.decode(d)
			c.ask(d)
			_ = d.Ack(false)
		}
	}
}
