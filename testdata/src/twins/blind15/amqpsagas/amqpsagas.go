// Package amqpsagas handles deliveries. What decides: which round of which loop builds.
package amqpsagas

import (
	"context"
	"reflect"
	"time"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
	amqp "github.com/rabbitmq/amqp091-go"
)

type step struct{ Name string }

// perConnection is made again only when the broker went away; what it has in its loop is not.
func perConnection(addr string) error {
	v := validator.New() // silent
	for {
		conn, err := amqp.Dial(addr)
		if err != nil {
			time.Sleep(time.Second)
			continue
		}
		ch, err := conn.Channel()
		if err != nil {
			continue
		}
		ds, err := ch.Consume("q", "c")
		if err != nil {
			continue
		}
		for d := range ds {
			t := mold.New() // report
			s := step{string(d.Body)}
			_ = t.Struct(context.Background(), &s)
			_ = v.Struct(s)
			_ = d.Ack(false)
		}
	}
}

// saga has a table of what to do.
type saga struct {
	table map[string]func(amqp.Delivery) error
	pol   *bluemonday.Policy
}

func newSaga() *saga {
	s := &saga{pol: bluemonday.UGCPolicy()} // silent
	dec := schema.NewDecoder()              // silent
	s.table = map[string]func(amqp.Delivery) error{
		"open":  s.open,
		"close": s.close,
		"move": func(d amqp.Delivery) error {
			var st step
			return dec.Decode(&st, map[string][]string{"name": {string(d.Body)}})
		},
		"drop": func(d amqp.Delivery) error {
			var st step
			dec := schema.NewDecoder() // report
			return dec.Decode(&st, map[string][]string{"name": {string(d.Body)}})
		},
	}
	return s
}

func (s *saga) open(d amqp.Delivery) error {
	_ = s.pol.Sanitize(string(d.Body))
	return nil
}

func (s *saga) close(d amqp.Delivery) error {
	p := bluemonday.UGCPolicy() // report
	_ = p.Sanitize(string(d.Body))
	return d.Ack(false)
}

func (s *saga) run(ds <-chan amqp.Delivery, stop <-chan struct{}) {
	for {
		select {
		case <-stop:
			return
		case d, ok := <-ds:
			if !ok {
				return
			}
			if h := s.table[string(d.Body[:4])]; h != nil {
				_ = h(d)
			}
		}
	}
}

// workers shares a channel.
func workers(ds <-chan amqp.Delivery, n int) {
	m := reflectx.NewMapper("db") // silent
	for range n {
		go func() {
			for d := range ds {
				m.FieldMap(reflect.ValueOf(step{string(d.Body)}))
			}
		}()
	}
}

// goEach has a goroutine for each delivery.
func goEach(ds <-chan amqp.Delivery) {
	for d := range ds {
		go func() {
			m := reflectx.NewMapper("db") // report
			m.FieldMap(reflect.ValueOf(step{string(d.Body)}))
		}()
	}
}

// first takes one delivery only.
func first(ds <-chan amqp.Delivery) error {
	for d := range ds {
		v := validator.New() // silent
		return v.Struct(step{string(d.Body)})
	}
	return nil
}

// skip takes all that are not empty.
func skip(ds <-chan amqp.Delivery) error {
	for d := range ds {
		if len(d.Body) == 0 {
			return nil
		}
		v := validator.New() // report
		if err := v.Struct(step{string(d.Body)}); err != nil {
			continue
		}
	}
	return nil
}

func Start(addr string, ds <-chan amqp.Delivery) {
	go func() { _ = perConnection(addr) }()
	if err := first(ds); err != nil {
		return
	}
	go newSaga().run(ds, nil)
	workers(ds, 4)
	go goEach(ds)
	_ = skip(ds)
}
