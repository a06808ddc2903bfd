// Package deadletters has consumers that put away what they cannot read. What decides: whether the consumer or a message makes it.
package deadletters

import (
	"context"
	"errors"
	"io"
	"log"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/segmentio/kafka-go"
)

type order struct {
	Name   string
	Values map[string][]string
}

type reader interface {
	FetchMessage(ctx context.Context) (kafka.Message, error)
	CommitMessages(ctx context.Context, msgs ...kafka.Message) error
}

type consumer struct {
	r     reader
	dead  *kafka.Writer
	rules *validator.Validate
	trim  *mold.Transformer
	forms *form.Decoder
	fails int
}

func newConsumer(r reader, dead *kafka.Writer) *consumer {
	return &consumer{r: r, dead: dead, rules: validator.New()} // silent
}

func (c *consumer) Run(ctx context.Context) error {
	codec, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return err
	}
	c.trim = mold.New() // silent
	for {
		m, err := c.r.FetchMessage(ctx)
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
		if err := c.handle(ctx, m, codec); err != nil {
			c.bury(ctx, m, err)
			continue
		}
		if err := c.r.CommitMessages(ctx, m); err != nil {
			return err
		}
	}
}

func (c *consumer) handle(ctx context.Context, m kafka.Message, codec *goavro.Codec) error {
	o := order{Name: string(m.Value)}
	if err := c.rules.Struct(o); err != nil {
		return err
	}
	if c.forms == nil {
		c.forms = form.NewDecoder() // silent
	}
	if err := c.forms.Decode(&o, o.Values); err != nil {
		return err
	}
	_ = c.trim.Struct(ctx, &o)
	d := schema.NewDecoder() // report
	if err := d.Decode(&o, o.Values); err != nil {
		return err
	}
	_, err := codec.BinaryFromNative(nil, o.Name)
	return err
}

// bury makes one for each that is dead.
func (c *consumer) bury(ctx context.Context, m kafka.Message, why error) {
	c.fails++
	e := form.NewEncoder() // report
	values, err := e.Encode(map[string]string{"why": why.Error()})
	if err != nil {
		log.Print(err)
		return
	}
	_ = c.dead.WriteMessages(ctx, kafka.Message{Key: m.Key, Value: []byte(values["why"][0])})
}

// replay reads again what is dead.
func (c *consumer) replay(ctx context.Context, ms []kafka.Message) (left []kafka.Message) {
	for _, m := range ms {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		if v.Struct(order{Name: string(m.Value)}) != nil {
			left = append(left, m)
		}
	}
	return left
}

// batch has one for each of it.
func (c *consumer) batch(ctx context.Context, n int) error {
	for range n {
		m, err := c.r.FetchMessage(ctx)
		if err != nil {
			return err
		}
		f := reflectx.NewMapper("db") // report
		f.FieldMap(reflect.ValueOf(m))
	}
	return nil
}

// stop makes it when it has had enough.
func (c *consumer) stop(ctx context.Context) error {
	for {
		m, err := c.r.FetchMessage(ctx)
		if err != nil {
			return err
		}
		if c.rules.Struct(m) == nil {
			continue
		}
		if c.fails++; c.fails > 10 {
			t := mold.New() // silent
			return t.Struct(ctx, &m)
		}
		t := mold.New() // report
		_ = t.Struct(ctx, &m)
	}
}

func Main(ctx context.Context) error {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: "orders"})
	c := newConsumer(r, kafka.NewWriter(kafka.WriterConfig{Topic: "dead"}))
	if err := c.batch(ctx, 10); err != nil {
		return err
	}
	go func() { _ = c.stop(ctx) }()
	c.replay(ctx, nil)
	return c.Run(ctx)
}
