// Command tryends dials, waits, and then works. What decides: whether success, or failure, leads to another round.
package main

import (
	"context"
	"log"
	"time"

	"buf.build/go/protovalidate"
	amqp091 "github.com/rabbitmq/amqp091-go"
)

type msg struct{}

func (msg) ProtoReflect() {}

func connect(url string) protovalidate.Validator {
	for {
		v, err := protovalidate.New() // silent
		if err == nil {
			return v
		}
		time.Sleep(time.Second)
	}
}

func connectOnce(url string) (v protovalidate.Validator) {
	for n := 0; n < 3; n++ {
		if _, err := amqp091.Dial(url); err != nil {
			continue
		}
		v, _ = protovalidate.New() // silent
		return v
	}
	return nil
}

func work(in <-chan amqp091.Delivery) {
	for d := range in {
		v, err := protovalidate.New() // report
		if err != nil {
			continue
		}
		_ = v.Validate(msg{})
		_ = d.Ack(false)
	}
}

func workUntilBad(in <-chan amqp091.Delivery) {
	for d := range in {
		v, err := protovalidate.New() // report
		if err != nil {
			return
		}
		if v.Validate(msg{}) != nil {
			return
		}
		_ = d.Ack(false)
	}
}

func workUntilGood(in <-chan amqp091.Delivery) protovalidate.Validator {
	for range in {
		if v, err := protovalidate.New(); err == nil { // silent
			return v
		}
	}
	return nil
}

func onlyFirst(in <-chan amqp091.Delivery) {
	for {
		d, ok := <-in
		if ok {
			v, _ := protovalidate.New() // silent
			_ = v.Validate(msg{})
			_ = d.Ack(true)
		}
		return
	}
}

func perReconnect(ctx context.Context, url string) {
	for ctx.Err() == nil {
		conn, err := amqp091.Dial(url)
		if err != nil {
			time.Sleep(time.Minute)
			continue
		}
		ch, _ := conn.Channel()
		in, _ := ch.Consume("q", "c")
		for d := range in {
			_ = d.Ack(false)
			v, _ := protovalidate.New(protovalidate.WithFailFast()) // report
			_ = v.Validate(msg{})
		}
	}
}

func main() {
	in := make(chan amqp091.Delivery)
	v := connect("amqp://")
	log.Print(v, connectOnce("amqp://"))
	go work(in)
	go workUntilBad(in)
	go workUntilGood(in)
	go onlyFirst(in)
	perReconnect(context.Background(), "amqp://")
}
