// Command background starts work that goes on: by the clock, by message.
package main

import (
	"context"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/rabbitmq/amqp091-go"
)

func rows() []any { return nil }

func main() {
	go tick()
	go tickSelect(context.Background())
	go after()
	go sleepy()
	go worker(nil)
	go forever()
	consume(nil)
	consumeSelect(nil, nil)
	eachTick()
	handleAll(nil)
}

func tick() {
	for range time.Tick(time.Hour) {
		_ = validator.New().Var("x", "required") // silent
	}
}

func tickSelect(ctx context.Context) {
	t := time.NewTicker(time.Hour)
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
			_ = validator.New().Var("x", "required") // silent
		}
	}
}

func after() {
	for {
		<-time.After(time.Hour)
		_ = validator.New().Var("x", "required") // silent
	}
}

func sleepy() {
	for {
		time.Sleep(time.Hour)
		_ = validator.New().Var("x", "required") // silent
	}
}

func rest() { time.Sleep(time.Hour) }

func forever() {
	for {
		rest()
		_ = validator.New().Var("x", "required") // silent
	}
}

func worker(jobs <-chan any) {
	v := validator.New() // silent
	for j := range jobs {
		_ = v.Struct(j)
	}
}

func refresh() { _ = validator.New().Var("x", "required") } // silent

func eachTick() {
	for range time.Tick(time.Hour) {
		refresh()
	}
}

// For every message, or element.

func consume(ds <-chan amqp091.Delivery) {
	for d := range ds {
		_ = validator.New().Struct(d.Body) // report
	}
}

func consumeSelect(ds <-chan amqp091.Delivery, done chan struct{}) {
	for {
		select {
		case <-done:
			return
		case d := <-ds:
			_ = validator.New().Struct(d.Body) // report
		}
	}
}

func handleAll(ds <-chan amqp091.Delivery) {
	for d := range ds {
		handle(d)
	}
}

func handle(d amqp091.Delivery) { _ = validator.New().Struct(d.Body) } // report

func tickRows() {
	for range time.Tick(time.Hour) {
		for _, r := range rows() {
			_ = validator.New().Struct(r) // report
		}
	}
}

func sleepRows() {
	for {
		time.Sleep(time.Hour)
		for _, r := range rows() {
			_ = validator.New().Struct(r) // report
		}
	}
}

func workerEach(jobs <-chan any) {
	for j := range jobs {
		_ = validator.New().Struct(j) // report
	}
}

var _ = []any{tickRows, sleepRows, workerEach}
