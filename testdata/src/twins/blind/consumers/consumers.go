// Package consumers takes messages from queues.
package consumers

import (
	"context"
	"encoding/json"
	"time"

	"github.com/IBM/sarama"
	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
	"github.com/go-playground/validator/v10"
	"github.com/nats-io/nats.go"
	"github.com/rabbitmq/amqp091-go"
	"github.com/segmentio/kafka-go"
)

type event struct{ ID string }

func parse(data []byte) (e event) {
	_ = json.Unmarshal(data, &e)
	return e
}

func RunKafka(ctx context.Context, r *kafka.Reader) error {
	v := validator.New() // silent
	for {
		m, err := r.FetchMessage(ctx)
		if err != nil {
			return err
		}
		_ = v.Struct(parse(m.Value))
	}
}

func BadKafka(ctx context.Context, r *kafka.Reader) error {
	for {
		m, err := r.FetchMessage(ctx)
		if err != nil {
			return err
		}
		v := validator.New() // report
		_ = v.Struct(parse(m.Value))
	}
}

func RunAMQP(ch *amqp091.Channel) error {
	v := validator.New() // silent
	ds, err := ch.Consume("q", "c")
	if err != nil {
		return err
	}
	for d := range ds {
		_ = v.Struct(parse(d.Body))
	}
	return nil
}

func BadAMQP(ch *amqp091.Channel) error {
	ds, err := ch.Consume("q", "c")
	if err != nil {
		return err
	}
	for d := range ds {
		handle(d)
	}
	return nil
}

func handle(d amqp091.Delivery) {
	if validator.New().Struct(parse(d.Body)) == nil { // report
		_ = d.Ack(false)
	}
}

func RunNATS(nc *nats.Conn) error {
	v := validator.New() // silent
	_, err := nc.Subscribe("orders", func(m *nats.Msg) { _ = v.Struct(parse(m.Data)) })
	return err
}

func BadNATS(nc *nats.Conn) error {
	_, err := nc.Subscribe("orders", func(m *nats.Msg) {
		_ = validator.New().Struct(parse(m.Data)) // report
	})
	return err
}

func PullNATS(s *nats.Subscription) error {
	for {
		m, err := s.NextMsg(time.Second)
		if err != nil {
			return err
		}
		_ = validator.New().Struct(parse(m.Data)) // report
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
		_ = g.v.Struct(parse(m.Value))
		s.MarkMessage(m, "")
	}
	return nil
}

type badGroup struct{}

func (badGroup) Setup(sarama.ConsumerGroupSession) error { return nil }

func (badGroup) Cleanup(sarama.ConsumerGroupSession) error { return nil }

func (badGroup) ConsumeClaim(s sarama.ConsumerGroupSession, c sarama.ConsumerGroupClaim) error {
	for m := range c.Messages() {
		if validator.New().Struct(parse(m.Value)) == nil { // report
			s.MarkMessage(m, "")
		}
	}
	return nil
}

func Lambda() {
	v := validator.New() // silent
	lambda.Start(func(ctx context.Context, e events.SQSEvent) error {
		for _, m := range e.Records {
			if err := v.Struct(parse([]byte(m.Body))); err != nil {
				return err
			}
		}
		return nil
	})
}

func BadLambda() { lambda.Start(onEvent) }

func onEvent(ctx context.Context, req events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
	v := validator.New() // report
	return events.APIGatewayProxyResponse{StatusCode: 200}, v.Struct(parse([]byte(req.Body)))
}
