// Package schemaids reads messages by schemas that have numbers. What decides: whether the codec of a number is there when the next message with it comes.
package schemaids

import (
	"context"
	"encoding/binary"
	"log"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/segmentio/kafka-go"
)

type registry interface {
	Schema(ctx context.Context, id int) (string, error)
}

type consumer struct {
	reg    registry
	mu     sync.RWMutex
	codecs map[int]*goavro.Codec
	lastID int
	last   *goavro.Codec
	out    *goavro.Codec
	rules  *validator.Validate
}

func newConsumer(reg registry) (*consumer, error) {
	out, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	return &consumer{reg: reg, codecs: map[int]*goavro.Codec{}, out: out}, nil
}

func (c *consumer) codec(ctx context.Context, id int) (*goavro.Codec, error) {
	c.mu.RLock()
	codec, ok := c.codecs[id]
	c.mu.RUnlock()
	if ok {
		return codec, nil
	}
	text, err := c.reg.Schema(ctx, id)
	if err != nil {
		return nil, err
	}
	codec, err = goavro.NewCodec(text) // silent
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.codecs[id] = codec
	return codec, nil
}

func idOf(data []byte) int { return int(binary.BigEndian.Uint32(data[1:])) }

func (c *consumer) handle(ctx context.Context, m kafka.Message) error {
	codec, err := c.codec(ctx, idOf(m.Value))
	if err != nil {
		return err
	}
	_, err = codec.BinaryFromNative(nil, m.Value)
	return err
}

// running has one for the number that came last.
func (c *consumer) running(ctx context.Context, m kafka.Message) error {
	if id := idOf(m.Value); c.last == nil || c.lastID != id {
		text, err := c.reg.Schema(ctx, id)
		if err != nil {
			return err
		}
		if c.last, err = goavro.NewCodec(text); err != nil { // silent
			return err
		}
		c.lastID = id
	}
	_, err := c.last.BinaryFromNative(nil, m.Value)
	return err
}

const deadSchema = `{"type":"record","name":"dead","fields":[]}`

// bury has the same schema for all.
func (c *consumer) bury(ctx context.Context, m kafka.Message) error {
	codec, err := goavro.NewCodec(deadSchema) // report
	if err != nil {
		return err
	}
	_, err = codec.BinaryFromNative(nil, m.Value)
	return err
}

// carried has the schema in the message.
func (c *consumer) carried(ctx context.Context, m kafka.Message) error {
	codec, err := goavro.NewCodec(string(m.Key)) // silent
	if err != nil {
		return err
	}
	_, err = codec.BinaryFromNative(nil, m.Value)
	return err
}

// checked has no schema, but rules.
func (c *consumer) checked(ctx context.Context, m kafka.Message) error {
	if c.rules == nil {
		c.rules = validator.New() // silent
	}
	if err := c.rules.Var(m.Value, "required"); err != nil {
		return c.bury(ctx, m)
	}
	t := mold.New() // report
	return t.Struct(ctx, &m)
}

func Run(ctx context.Context, reg registry, r *kafka.Reader) error {
	c, err := newConsumer(reg)
	if err != nil {
		return err
	}
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		for _, f := range []func(context.Context, kafka.Message) error{c.handle, c.running, c.carried, c.checked} {
			if err := f(ctx, m); err != nil {
				log.Print(err)
			}
		}
	}
}
