// Package natsreplies answers on NATS. What decides: whether the subscription, or the message, makes it.
package natsreplies

import (
	"context"
	"encoding/json"
	"reflect"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
	"github.com/nats-io/nats.go"
)

type ask struct{ Name string }

type service struct {
	nc *nats.Conn
	v  *validator.Validate
}

func (s *service) start() error {
	s.v = validator.New() // silent
	subs := map[string]nats.MsgHandler{
		"a.check": s.check,
		"a.fresh": s.fresh,
		"a.clean": cleaner(),
		"a.trim":  withAsk(s.trim),
	}
	for subject, h := range subs {
		if _, err := s.nc.Subscribe(subject, h); err != nil {
			return err
		}
	}
	t := mold.New() // silent
	_, err := s.nc.Subscribe("a.local", func(m *nats.Msg) {
		a := ask{string(m.Data)}
		_ = t.Struct(context.Background(), &a)
		_ = m.Respond([]byte(a.Name))
	})
	return err
}

func (s *service) check(m *nats.Msg) { _ = s.v.Struct(ask{string(m.Data)}) }

func (s *service) fresh(m *nats.Msg) {
	s.v = validator.New() // report
	_ = s.v.Struct(ask{string(m.Data)})
}

func cleaner() nats.MsgHandler {
	p := bluemonday.UGCPolicy() // silent
	return func(m *nats.Msg) { _ = m.Respond([]byte(p.Sanitize(string(m.Data)))) }
}

// withAsk decodes for a handler.
func withAsk(h func(ask) error) nats.MsgHandler {
	return func(m *nats.Msg) {
		var a ask
		if json.Unmarshal(m.Data, &a) != nil || h(a) != nil {
			_ = m.Respond(nil)
		}
	}
}

func (s *service) trim(a ask) error {
	t := mold.New() // report
	return t.Struct(context.Background(), &a)
}

// poll asks for the next.
func poll(sub *nats.Subscription) {
	p := bluemonday.UGCPolicy() // silent
	for {
		m, err := sub.NextMsg(time.Second)
		if err != nil {
			return
		}
		_ = m.Respond([]byte(p.Sanitize(string(m.Data))))
	}
}

// batch fetches some.
func batch(sub *nats.Subscription) error {
	for {
		ms, err := sub.Fetch(10)
		if err != nil {
			return err
		}
		for _, m := range ms {
			d := schema.NewDecoder() // report
			var a ask
			_ = d.Decode(&a, map[string][]string{"name": {string(m.Data)}})
		}
	}
}

// last answers one and goes.
func last(sub *nats.Subscription) error {
	m, err := sub.NextMsg(time.Second)
	if err != nil {
		return err
	}
	return m.Respond(nil)
}

func queue(js nats.JetStream) error {
	_, err := js.QueueSubscribe("b", "q", func(m *nats.Msg) {
		reflectx.NewMapper("json").FieldMap(reflect.ValueOf(ask{string(m.Data)})) // report
	})
	return err
}

func channel(nc *nats.Conn) error {
	ch := make(chan *nats.Msg, 8)
	if _, err := nc.ChanSubscribe("c", ch); err != nil {
		return err
	}
	d := form.NewDecoder() // silent
	for m := range ch {
		var a ask
		_ = d.Decode(&a, map[string][]string{"name": {string(m.Data)}})
	}
	return nil
}

func Start(nc *nats.Conn, js nats.JetStream, sub *nats.Subscription) error {
	if err := (&service{nc: nc}).start(); err != nil {
		return err
	}
	if err := queue(js); err != nil {
		return err
	}
	go poll(sub)
	go func() { _ = batch(sub) }()
	go func() { _ = channel(nc) }()
	return last(sub)
}
