// Package rpcmix is reached by several protocols. What decides: whether what the protocol calls makes it, or the service has it.
package rpcmix

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"connectrpc.com/connect"
	"example.com/gen/alerttwirp"
	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
	"github.com/go-playground/validator/v10"
	"github.com/nats-io/nats.go"
	"github.com/rabbitmq/amqp091-go"
)

type PriceRequest struct{ SKU string }
type PriceReply struct{ Cents int64 }

type service struct {
	v    *validator.Validate
	code *regexp.Regexp
}

func newService() *service {
	return &service{
		// Kept.
		v: validator.New(), // silent
		// The same.
		code: regexp.MustCompile(`^[A-Z]+$`), // silent
	}
}

func (s *service) price(sku string) (int64, error) {
	if !s.code.MatchString(sku) {
		return 0, errors.New("sku")
	}
	return int64(len(sku)), s.v.Var(sku, "max=8")
}

func (s *service) Connect(ctx context.Context, req *connect.Request[PriceRequest]) (*connect.Response[PriceReply], error) {
	// For each call.
	if err := validator.New().Struct(req.Msg); err != nil { // report
		return nil, connect.NewError(connect.CodeInvalidArgument, err)
	}
	n, err := s.price(req.Msg.SKU)
	return connect.NewResponse(&PriceReply{n}), err
}

func interceptor() connect.UnaryInterceptorFunc {
	// With the interceptor.
	v := validator.New() // silent
	return func(next connect.UnaryFunc) connect.UnaryFunc {
		return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
			if err := v.Struct(req.Any()); err != nil {
				return nil, connect.NewError(connect.CodeInvalidArgument, err)
			}
			res, err := next(ctx, req)
			if err != nil {
				// With each error of a call.
				msg := strings.NewReplacer("\n", " ", "\t", " ").Replace(err.Error()) // report
				return nil, errors.New(msg)
			}
			return res, nil
		}
	}
}

// Price is the twirp service.
func (s *service) Price(ctx context.Context, req *alerttwirp.PriceRequest) (*alerttwirp.PriceReply, error) {
	n, err := s.price(clean(req.SKU))
	return &alerttwirp.PriceReply{Cents: n}, err
}

func clean(sku string) string {
	// Below each call.
	return regexp.MustCompile(`[^A-Z]`).ReplaceAllString(sku, "") // report
}

func (s *service) Lambda(ctx context.Context, e events.SQSEvent) error {
	// With each event: the program answers many.
	v := validator.New() // report
	for _, m := range e.Records {
		if err := v.Var(m.Body, "json"); err != nil {
			return err
		}
	}
	return nil
}

func (s *service) Message(m *nats.Msg) {
	n, err := s.price(string(m.Data))
	if err == nil {
		_ = m.Respond([]byte(fmt.Sprint(n)))
	}
}

func (s *service) Deliveries(ch *amqp091.Channel) error {
	ds, err := ch.Consume("prices", "")
	if err != nil {
		return err
	}
	// Once, before the deliveries.
	re := regexp.MustCompile(`^\{`) // silent
	for d := range ds {
		if !re.Match(d.Body) {
			_ = d.Ack(false)
			continue
		}
		// With each delivery.
		if err := validator.New().Var(string(d.Body), "json"); err != nil { // report
			return err
		}
		_, _ = s.price(string(d.Body))
	}
	return nil
}

func Main(nc *nats.Conn, ch *amqp091.Channel) error {
	s := newService()
	_ = interceptor()
	_ = alerttwirp.NewPricesServer(s)
	if _, err := nc.Subscribe("prices", s.Message); err != nil {
		return err
	}
	if _, err := nc.Subscribe("checks", func(m *nats.Msg) {
		// With each message.
		_ = validator.New().Var(string(m.Data), "json") // report
	}); err != nil {
		return err
	}
	go s.Deliveries(ch)
	// Before it starts.
	if err := validator.New().Struct(s); err != nil { // silent
		return err
	}
	lambda.Start(s.Lambda)
	return nil
}
