// Package consumers reads from brokers. What decides: whether it stands in front of the messages, or among them.
package consumers

import (
	"context"
	"encoding/json"
	"log"

	"github.com/IBM/sarama"
	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"github.com/nats-io/nats.go"
	amqp "github.com/rabbitmq/amqp091-go"
	"github.com/segmentio/kafka-go"
)

type mail struct {
	To   string `validate:"required,email" mod:"trim"`
	Text string
}

// group is a handler of a consumer group: Setup is called when a session begins.
type group struct {
	rules *validator.Validate
	send  func(mail) error
}

func (g *group) Setup(sarama.ConsumerGroupSession) error {
	g.rules = validator.New() // silent
	return g.rules.RegisterValidation("known", func(fl validator.FieldLevel) bool { return true })
}

func (g *group) Cleanup(sarama.ConsumerGroupSession) error { return nil }

func (g *group) ConsumeClaim(s sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	for m := range claim.Messages() {
		x := mail{To: string(m.Key), Text: string(m.Value)}
		if err := g.rules.Struct(x); err != nil {
			continue
		}
		p := bluemonday.UGCPolicy() // report
		x.Text = p.Sanitize(x.Text)
		if err := g.send(x); err != nil {
			return err
		}
		s.MarkMessage(m, "")
	}
	return nil
}

// subscribe has one for all messages of the subject.
func subscribe(nc *nats.Conn, send func(mail) error) error {
	v := validator.New() // silent
	_, err := nc.Subscribe("mail.send", func(m *nats.Msg) {
		x := mail{Text: string(m.Data)}
		if err := v.Struct(x); err != nil {
			log.Println(err)
			return
		}
		if err := send(x); err != nil {
			log.Println(err)
		}
	})
	return err
}

// reply has one for each.
func reply(nc *nats.Conn) error {
	encode := func(text string) ([]byte, error) {
		codec, err := goavro.NewCodec(`"string"`) // report
		if err != nil {
			return nil, err
		}
		return codec.BinaryFromNative(nil, text)
	}
	_, err := nc.Subscribe("mail.preview", func(m *nats.Msg) {
		data, err := encode(string(m.Data))
		if err == nil {
			err = m.Respond(data)
		}
		if err != nil {
			log.Println(err)
		}
	})
	return err
}

// deliver ranges over deliveries.
func deliver(ch *amqp.Channel, send func(mail) error) error {
	deliveries, err := ch.Consume("mails", "")
	if err != nil {
		return err
	}
	trim := mold.New() // silent
	for d := range deliveries {
		var x mail
		if err := json.Unmarshal(d.Body, &x); err != nil {
			continue
		}
		if err := trim.Struct(context.Background(), &x); err != nil {
			continue
		}
		if err := validator.New().Struct(x); err != nil { // report
			continue
		}
		if err := send(x); err == nil {
			_ = d.Ack(false)
		}
	}
	return nil
}

// fetch waits, and commits.
func fetch(ctx context.Context, r *kafka.Reader, send func(mail) error) error {
	defer r.Close()
	for {
		m, err := r.FetchMessage(ctx)
		if err != nil {
			return err
		}
		if err := handle(ctx, m, send); err != nil {
			log.Println(err)
			continue
		}
		if err := r.CommitMessages(ctx, m); err != nil {
			return err
		}
	}
}

func handle(ctx context.Context, m kafka.Message, send func(mail) error) error {
	x := mail{string(m.Key), string(m.Value)}
	t := mold.New() // report
	if err := t.Struct(ctx, &x); err != nil {
		return err
	}
	return send(x)
}

// sanitized is a middleware of watermill.
func sanitized(h message.HandlerFunc) message.HandlerFunc {
	p := bluemonday.UGCPolicy() // silent
	return func(m *message.Message) ([]*message.Message, error) {
		m.Payload = []byte(p.Sanitize(string(m.Payload)))
		return h(m)
	}
}

func echo(m *message.Message) ([]*message.Message, error) {
	v := validator.New() // report
	if err := v.Var(string(m.Payload), "json"); err != nil {
		return nil, err
	}
	return []*message.Message{m}, nil
}

func Run(ctx context.Context, nc *nats.Conn, ch *amqp.Channel, send func(mail) error) (sarama.ConsumerGroupHandler, error) {
	for _, f := range []func(*nats.Conn) error{reply, func(nc *nats.Conn) error { return subscribe(nc, send) }} {
		if err := f(nc); err != nil {
			return nil, err
		}
	}
	go func() {
		if err := deliver(ch, send); err != nil {
			log.Println(err)
		}
	}()
	go func() {
		if err := fetch(ctx, kafka.NewReader(kafka.ReaderConfig{Topic: "mails"}), send); err != nil {
			log.Println(err)
		}
	}()
	r, err := message.NewRouter()
	if err != nil {
		return nil, err
	}
	r.AddMiddleware(sanitized)
	r.AddHandler("echo", "mails", echo)
	go func() { _ = r.Run(ctx) }()
	return &group{send: send}, nil
}
