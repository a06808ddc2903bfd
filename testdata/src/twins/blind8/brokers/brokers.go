// Package brokers gets messages. What decides: whether it is made with the subscription, or with the message.
package brokers

import (
	"context"
	"encoding/json"
	"log"
	"time"

	"github.com/IBM/sarama"
	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/hibiken/asynq"
	"github.com/linkedin/goavro/v2"
	"github.com/nats-io/nats.go"
	"github.com/segmentio/kafka-go"
)

type event struct {
	Kind string `json:"kind" validate:"required"`
}

func parse(data []byte) (e event, err error) { return e, json.Unmarshal(data, &e) }

// group is a handler of a group of consumers: a claim is a partition, which lasts.
type group struct{ codec *goavro.Codec }

func (g *group) Setup(sarama.ConsumerGroupSession) (err error) {
	g.codec, err = goavro.NewCodec(`"string"`) // silent
	return err
}

func (g *group) Cleanup(sarama.ConsumerGroupSession) error { return nil }

func (g *group) ConsumeClaim(s sarama.ConsumerGroupSession, c sarama.ConsumerGroupClaim) error {
	for msg := range c.Messages() {
		e, err := parse(msg.Value)
		if err == nil {
			err = validator.New().Struct(e) // report
		}
		if err != nil {
			log.Println(err)
		}
		_, _ = g.codec.BinaryFromNative(nil, e.Kind)
		s.MarkMessage(msg, "")
	}
	return nil
}

// tail reads for ever.
func tail(ctx context.Context, r *kafka.Reader) error {
	defer r.Close()
	rules := validator.New() // silent
	rules.SetTagName("check")
	for {
		m, err := r.FetchMessage(ctx)
		if err != nil {
			return err
		}
		e, err := parse(m.Value)
		if err != nil || rules.Struct(e) != nil {
			continue
		}
		t := mold.New() // report
		if t.Struct(ctx, &e) != nil {
			continue
		}
		if err := r.CommitMessages(ctx, m); err != nil {
			return err
		}
	}
}

func subscribe(nc *nats.Conn) error {
	v := validator.New() // silent
	_, err := nc.Subscribe("a", func(msg *nats.Msg) {
		if e, err := parse(msg.Data); err == nil {
			_ = v.Struct(e)
		}
	})
	if err != nil {
		return err
	}
	_, err = nc.Subscribe("b", respond)
	return err
}

func respond(msg *nats.Msg) {
	e, err := parse(msg.Data)
	if err != nil {
		return
	}
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return
	}
	out, _ := c.BinaryFromNative(nil, e.Kind)
	_ = msg.Respond(out)
}

// next waits for the first message, and for no other.
func next(sub *nats.Subscription) (event, error) {
	msg, err := sub.NextMsg(time.Second)
	if err != nil {
		return event{}, err
	}
	return parse(msg.Data)
}

// tasks has its rules from outside.
type tasks struct{ rules *validator.Validate }

func (t *tasks) ProcessTask(ctx context.Context, task *asynq.Task) error {
	e, err := parse(task.Payload())
	if err != nil {
		return err
	}
	if err := mold.New().Struct(ctx, &e); err != nil { // report
		return err
	}
	return t.rules.Struct(e)
}

// layered is a layer of a router: what stands in front of the return is made with the route.
func layered(h message.HandlerFunc) message.HandlerFunc {
	v := validator.New() // silent
	return func(msg *message.Message) ([]*message.Message, error) {
		e, err := parse(msg.Payload)
		if err != nil || v.Struct(e) != nil {
			return nil, err
		}
		return h(msg)
	}
}

// invoke is the function of a lambda, which gets many records.
func invoke(ctx context.Context, in events.SQSEvent) error {
	v := validator.New() // report
	for _, rec := range in.Records {
		if e, err := parse([]byte(rec.Body)); err != nil || v.Struct(e) != nil {
			return err
		}
	}
	return nil
}

func Main(ctx context.Context, nc *nats.Conn, sub *nats.Subscription) error {
	if err := subscribe(nc); err != nil {
		return err
	}
	if _, err := next(sub); err != nil {
		return err
	}
	go func() { log.Println(tail(ctx, kafka.NewReader(kafka.ReaderConfig{Topic: "a"}))) }()
	mux := asynq.NewServeMux()
	mux.Handle("a", &tasks{validator.New()}) // silent
	go func() { _ = new(asynq.Server).Run(mux) }()
	r, err := message.NewRouter()
	if err != nil {
		return err
	}
	r.AddMiddleware(layered)
	lambda.Start(invoke)
	return r.Run(ctx)
}
