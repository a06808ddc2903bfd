// Package rabbitmq has RabbitMQ consumers.
package rabbitmq

import (
	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
	amqp "github.com/rabbitmq/amqp091-go"
)

var mode, _ = cbor.DecOptions{}.DecMode()

func consume(ch *amqp.Channel) error {
	deliveries, err := ch.Consume("q", "")
	if err != nil {
		return err
	}
	perConsumer := validator.New()
	for d := range deliveries {
		dec, err := cbor.DecOptions{MaxNestedLevels: 8}.DecMode() // want `DecMode builds .* for every message in the loop at line \d+ of consume`
		if err != nil {
			return err
		}
		var v any
		_ = dec.Unmarshal(d.Body, &v)
		_ = mode.Unmarshal(d.Body, &v)
		_ = perConsumer.Struct(v)
		handle(d)
	}
	return nil
}

func handle(d amqp.Delivery) {
	_ = validator.New().Var(d.Body, "json") // want `for every message in handle, .*RabbitMQ delivery handler`
}

func consumeInGoroutine(ch *amqp.Channel) {
	deliveries, _ := ch.Consume("q", "")
	go func() {
		v := validator.New()
		for d := range deliveries {
			_ = v.Struct(d)
			_ = validator.New().Struct(d.Body) // want `for every message in the loop at line \d+ of function literal in consumeInGoroutine`
		}
	}()
}

// spawn starts a goroutine for every delivery.
func spawn(deliveries <-chan amqp.Delivery) {
	for d := range deliveries {
		go func() {
			_ = validator.New().Struct(d.Body) // want `for every message in the loop at line \d+ of spawn`
		}()
	}
}
