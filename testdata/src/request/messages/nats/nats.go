// Package nats has NATS subscribers.
package nats

import (
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/nats-io/nats.go"
)

var shared = validator.New()

func subscribe(nc *nats.Conn) error {
	v := validator.New()
	_, err := nc.Subscribe("a", func(m *nats.Msg) {
		_ = validator.New().Struct(m.Data) // want `for every message in function literal in subscribe, .*NATS message handler`
		_ = v.Struct(m.Data)
	})
	_, _ = nc.Subscribe("b", onMessage)
	return err
}

func onMessage(m *nats.Msg) {
	v := validator.New() // want `for every message in onMessage, .*NATS message handler`
	_ = v.Struct(m.Data)
}

func pull(sub *nats.Subscription) {
	before := validator.New()
	for {
		m, err := sub.NextMsg(time.Second)
		if err != nil {
			return
		}
		_ = before.Struct(m)
		_ = validator.New().Struct(m.Data) // want `for every message in the loop at line \d+ of pull`
	}
}

func channel(ch chan *nats.Msg, stop chan struct{}) {
	v := validator.New()
	for {
		select {
		case m := <-ch:
			_ = validator.New().Struct(m.Data) // want `for every message in the loop at line \d+ of channel`
			_ = v.Struct(m.Data)
			_ = shared.Struct(m.Data)
		case <-stop:
			return
		}
	}
}

func worker(nc *nats.Conn) {
	ch := make(chan *nats.Msg, 64)
	_, _ = nc.ChanSubscribe("x", ch)
	go func() {
		for m := range ch {
			v := validator.New() // want `for every message in the loop at line \d+ of function literal in worker`
			_ = v.Struct(m)
		}
	}()
}
