// Package streamjobs consumes messages of five brokers. What decides: whether the build stands before the messages, or with each.
package streamjobs

import (
	"context"

	"github.com/IBM/sarama"
	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
	"github.com/hibiken/asynq"
	jsoniter "github.com/json-iterator/go"
	"github.com/linkedin/goavro/v2"
	"github.com/nats-io/nats.go"
	amqp "github.com/rabbitmq/amqp091-go"
	"github.com/segmentio/kafka-go"
	"go.mongodb.org/mongo-driver/bson"
)

type payment struct {
	ID string `validate:"uuid"`
}

// kafkaLoop makes its rules before the loop.
func kafkaLoop(ctx context.Context, r *kafka.Reader) error {
	v := validator.New() // silent
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		if err := v.Var(string(m.Value), "json"); err != nil {
			return err
		}
	}
}

// kafkaEach hands each message to a function.
func kafkaEach(ctx context.Context, r *kafka.Reader, done <-chan struct{}) error {
	for {
		select {
		case <-done:
			return nil
		default:
		}
		m, err := r.FetchMessage(ctx)
		if err != nil {
			return err
		}
		if err := store(m.Value); err != nil {
			continue
		}
		if err := r.CommitMessages(ctx, m); err != nil {
			return err
		}
	}
}

func store(b []byte) error {
	var p payment
	return bson.UnmarshalWithRegistry(bson.NewRegistry(), b, &p) // report
}

// group is a consumer of a group: Setup runs with each session, before the claims.
type group struct {
	api  jsoniter.API
	mode cbor.DecMode
}

func newGroup() *group {
	mode, _ := cbor.DecOptions{MaxNestedLevels: 8}.DecMode()                   // silent
	return &group{api: jsoniter.Config{SortMapKeys: true}.Froze(), mode: mode} // silent
}

func (g *group) Setup(sarama.ConsumerGroupSession) error   { return nil }
func (g *group) Cleanup(sarama.ConsumerGroupSession) error { return nil }

func (g *group) ConsumeClaim(s sarama.ConsumerGroupSession, c sarama.ConsumerGroupClaim) error {
	for m := range c.Messages() {
		var p payment
		if g.mode.Unmarshal(m.Value, &p) != nil || g.api.Unmarshal(m.Value, &p) != nil {
			continue
		}
		codec, err := goavro.NewCodec(`"string"`) // report
		if err != nil {
			return err
		}
		if _, err := codec.BinaryFromNative(nil, p.ID); err == nil {
			s.MarkMessage(m, "")
		}
	}
	return nil
}

// onSQS is called with each batch.
func onSQS(ctx context.Context, e events.SQSEvent) error {
	for _, rec := range e.Records {
		if err := rules.Var(rec.Body, "json"); err != nil {
			return err
		}
	}
	return nil
}

var rules = validator.New() // silent

// onSQSStrict makes rules for each batch.
func onSQSStrict(ctx context.Context, e events.SQSEvent) error {
	strict := validator.New(validator.WithRequiredStructEnabled()) // report
	for _, rec := range e.Records {
		if err := strict.Var(rec.Body, "json"); err != nil {
			return err
		}
	}
	return nil
}

// subscribe makes a codec for the subscription, and rules for each message.
func subscribe(nc *nats.Conn) error {
	api := jsoniter.Config{UseNumber: true}.Froze() // silent
	_, err := nc.Subscribe("payments", func(m *nats.Msg) {
		var p payment
		if api.Unmarshal(m.Data, &p) != nil {
			return
		}
		if validator.New().Struct(p) == nil { // report
			_ = m.Respond(nil)
		}
	})
	return err
}

// drain makes its rules in the goroutine, before the deliveries.
func drain(ch *amqp.Channel) error {
	msgs, err := ch.Consume("payments", "worker")
	if err != nil {
		return err
	}
	go func() {
		v := validator.New() // silent
		for d := range msgs {
			if v.Var(string(d.Body), "json") == nil {
				_ = d.Ack(false)
			}
		}
	}()
	return nil
}

// task is a handler of asynq.
type task struct{ v *validator.Validate }

func (t *task) ProcessTask(ctx context.Context, in *asynq.Task) error {
	if err := t.v.Var(string(in.Payload()), "json"); err != nil {
		return err
	}
	mode, err := cbor.CanonicalEncOptions().EncMode() // report
	if err != nil {
		return err
	}
	_, err = mode.Marshal(payment{string(in.Payload())})
	return err
}

func Main(ctx context.Context, nc *nats.Conn, ch *amqp.Channel) error {
	mux := asynq.NewServeMux()
	mux.Handle("payments", &task{v: rules})
	r := kafka.NewReader(kafka.ReaderConfig{Topic: "payments"})
	go func() { _ = kafkaLoop(ctx, r) }()
	go func() { _ = kafkaEach(ctx, r, ctx.Done()) }()
	if subscribe(nc) == nil && drain(ch) == nil {
		lambda.Start(onSQS)
	}
	lambda.Start(onSQSStrict)
	var h sarama.ConsumerGroupHandler = newGroup()
	_ = h
	return (&asynq.Server{}).Run(mux)
}
