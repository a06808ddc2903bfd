// Command deliveries gets messages from brokers of all kinds. What decides: whether it is made for the subscription, or for the message.
package main

import (
	"context"
	"log"
	"reflect"

	"cloud.google.com/go/pubsub"
	"github.com/IBM/sarama"
	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/hibiken/asynq"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"github.com/nats-io/nats.go"
	"github.com/segmentio/kafka-go"
)

type event struct{ Name string }

// onNats has rules for all, and a decoder for each.
func onNats(nc *nats.Conn) error {
	v := validator.New() // silent
	_, err := nc.Subscribe("events", func(m *nats.Msg) {
		var e event
		d := form.NewDecoder() // report
		if d.Decode(&e, map[string][]string{"name": {string(m.Data)}}) == nil && v.Struct(e) == nil {
			_ = m.Respond(nil)
		}
	})
	return err
}

// onPubsub waits in Receive.
func onPubsub(ctx context.Context, sub *pubsub.Subscription) error {
	p := bluemonday.UGCPolicy() // silent
	return sub.Receive(ctx, func(ctx context.Context, m *pubsub.Message) {
		log.Println(p.Sanitize(string(m.Data)), attributes(m.Attributes))
		m.Ack()
	})
}

func attributes(all map[string]string) int {
	m := reflectx.NewMapper("json") // report
	return len(m.FieldMap(reflect.ValueOf(all)))
}

// group is a consumer of sarama.
type group struct{ out func([]byte) }

func (group) Setup(sarama.ConsumerGroupSession) error   { return nil }
func (group) Cleanup(sarama.ConsumerGroupSession) error { return nil }

// ConsumeClaim has a codec for the claim, and rules for the message.
func (g group) ConsumeClaim(s sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	c, err := goavro.NewCodec(`"bytes"`) // silent
	if err != nil {
		return err
	}
	for m := range claim.Messages() {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		if v.Var(m.Value, "required") == nil {
			data, _ := c.BinaryFromNative(nil, m.Value)
			g.out(data)
		}
		s.MarkMessage(m, "")
	}
	return nil
}

// onKafka reads until the context ends.
func onKafka(ctx context.Context, r *kafka.Reader) error {
	t := mold.New() // silent
	for {
		m, err := r.FetchMessage(ctx)
		if err != nil {
			return err
		}
		e := event{string(m.Value)}
		d := schema.NewDecoder() // report
		if t.Struct(ctx, &e) == nil && d.Decode(&e, nil) == nil {
			_ = r.CommitMessages(ctx, m)
		}
	}
}

// clean returns a handler of tasks.
func clean() asynq.HandlerFunc {
	p := bluemonday.NewPolicy() // silent
	return func(ctx context.Context, t *asynq.Task) error {
		log.Println(p.Sanitize(string(t.Payload())))
		return nil
	}
}

// publish is a handler of watermill.
func publish(m *message.Message) ([]*message.Message, error) {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return nil, err
	}
	data, err := c.BinaryFromNative(nil, string(m.Payload))
	return []*message.Message{{UUID: m.UUID, Payload: data}}, err
}

func main() {
	nc, err := nats.Connect("localhost")
	if err != nil {
		log.Fatal(err)
	}
	if err := onNats(nc); err != nil {
		log.Fatal(err)
	}
	mux := asynq.NewServeMux()
	mux.Handle("clean", clean())
	router, _ := message.NewRouter()
	router.AddHandler("publish", "events", publish)
	go func() { _ = onPubsub(context.Background(), new(pubsub.Subscription)) }()
	go func() { _ = onKafka(context.Background(), kafka.NewReader(kafka.ReaderConfig{Topic: "events"})) }()
	go func() { _ = new(asynq.Server).Run(mux) }()
	var _ sarama.ConsumerGroupHandler = group{func([]byte) {}}
	log.Fatal(router.Run(context.Background()))
}
