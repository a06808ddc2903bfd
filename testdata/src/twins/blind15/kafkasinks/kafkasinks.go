// Package kafkasinks reads topics into sinks. What decides: whether it is made before the loop that reads, or in it.
package kafkasinks

import (
	"context"
	"log"
	"reflect"

	"github.com/IBM/sarama"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/segmentio/kafka-go"
)

const plain = `"string"`

type event struct{ Name string }

func before(ctx context.Context, r *kafka.Reader) error {
	codec, err := goavro.NewCodec(plain) // silent
	if err != nil {
		return err
	}
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		if _, err := codec.BinaryFromNative(nil, m.Value); err != nil {
			return err
		}
	}
}

func inside(ctx context.Context, r *kafka.Reader) error {
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		codec, err := goavro.NewCodec(plain) // report
		if err != nil {
			return err
		}
		if _, err := codec.BinaryFromNative(nil, m.Value); err != nil {
			return err
		}
	}
}

// ownSchema has a schema in each message.
func ownSchema(ctx context.Context, r *kafka.Reader) error {
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		codec, err := goavro.NewCodec(string(m.Key)) // silent
		if err != nil {
			return err
		}
		if _, err := codec.BinaryFromNative(nil, m.Value); err != nil {
			return err
		}
	}
}

// bySchema remembers them.
func bySchema(ctx context.Context, r *kafka.Reader) (err error) {
	codecs := make(map[string]*goavro.Codec)
	for {
		m, err := r.FetchMessage(ctx)
		if err != nil {
			return err
		}
		c := codecs[string(m.Key)]
		if c == nil {
			if c, err = goavro.NewCodec(string(m.Key)); err != nil { // silent
				continue
			}
			codecs[string(m.Key)] = c
		}
		_, _ = c.BinaryFromNative(nil, m.Value)
	}
}

type sink interface{ put(m kafka.Message) error }

type rowSink struct{ m *reflectx.Mapper }

func (s *rowSink) put(m kafka.Message) error {
	s.m.FieldMap(reflect.ValueOf(event{string(m.Value)}))
	return nil
}

type checkSink struct{}

func (checkSink) put(m kafka.Message) error {
	return validator.New().Struct(event{string(m.Value)}) // report
}

// pump feeds all sinks.
func pump(ctx context.Context, r *kafka.Reader, sinks ...sink) {
	for ctx.Err() == nil {
		m, err := r.FetchMessage(ctx)
		if err != nil {
			log.Print(err)
			continue
		}
		for _, s := range sinks {
			_ = s.put(m)
		}
		_ = r.CommitMessages(ctx, m)
	}
}

// rebuilt makes its sinks for each message.
func rebuilt(ctx context.Context, r *kafka.Reader) {
	for {
		m, err := r.FetchMessage(ctx)
		if err != nil {
			break
		}
		sinks := []sink{&rowSink{reflectx.NewMapper("db")}} // report
		for _, s := range sinks {
			_ = s.put(m)
		}
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
		d := form.NewDecoder() // report
		var e event
		_ = d.Decode(&e, map[string][]string{"name": {string(m.Value)}})
		_ = g.v.Struct(e)
		s.MarkMessage(m, "")
	}
	return nil
}

func Run(ctx context.Context) sarama.ConsumerGroupHandler {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: "events"})
	go func() { _ = before(ctx, r) }()
	go func() { _ = inside(ctx, r) }()
	go func() { _ = ownSchema(ctx, r) }()
	go func() { _ = bySchema(ctx, r) }()
	go pump(ctx, r, &rowSink{reflectx.NewMapper("db")}, checkSink{}) // silent
	go rebuilt(ctx, r)
	return &group{}
}
