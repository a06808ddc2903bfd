// Package pubsubacks receives messages. What decides: Receive is called once, its function for each message.
package pubsubacks

import (
	"context"
	"reflect"
	"sync"

	"cloud.google.com/go/pubsub"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type in struct{ Name string }

func Receive(ctx context.Context, sub *pubsub.Subscription) error {
	v := validator.New() // silent
	return sub.Receive(ctx, func(ctx context.Context, m *pubsub.Message) {
		if v.Struct(in{string(m.Data)}) != nil {
			m.Nack()
			return
		}
		t := mold.New() // report
		_ = t.Struct(ctx, &in{string(m.Data)})
		m.Ack()
	})
}

type worker struct {
	sub *pubsub.Subscription
	p   *bluemonday.Policy
	one sync.Once
	d   *form.Decoder
}

func (w *worker) Run(ctx context.Context) error {
	w.p = bluemonday.UGCPolicy() // silent
	return w.sub.Receive(ctx, w.handle)
}

func (w *worker) handle(ctx context.Context, m *pubsub.Message) {
	w.one.Do(func() {
		w.d = form.NewDecoder() // silent
	})
	var x in
	_ = w.d.Decode(&x, map[string][]string{"name": {w.p.Sanitize(string(m.Data))}})
	w.route(m.Attributes["kind"], x)
}

func (w *worker) route(kind string, x in) {
	switch kind {
	case "row":
		reflectx.NewMapper("db").FieldMap(reflect.ValueOf(x)) // report
	case "rule":
		v := validator.New() // report
		_ = v.Struct(x)
	}
}

type handler func(context.Context, in) error

// decoded wraps a handler.
func decoded(h handler) func(context.Context, *pubsub.Message) {
	d := schema.NewDecoder() // silent
	return func(ctx context.Context, m *pubsub.Message) {
		var x in
		if d.Decode(&x, map[string][]string{"name": {string(m.Data)}}) == nil && h(ctx, x) == nil {
			m.Ack()
		}
	}
}

func decodedFresh(h handler) func(context.Context, *pubsub.Message) {
	return func(ctx context.Context, m *pubsub.Message) {
		var x in
		d := schema.NewDecoder() // report
		if d.Decode(&x, map[string][]string{"name": {string(m.Data)}}) == nil && h(ctx, x) == nil {
			m.Ack()
		}
	}
}

func store(ctx context.Context, x in) error {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return err
	}
	_, err = c.BinaryFromNative(nil, x.Name)
	return err
}

// storing has it from outside.
func storing(c *goavro.Codec) handler {
	return func(ctx context.Context, x in) error {
		_, err := c.BinaryFromNative(nil, x.Name)
		return err
	}
}

func All(ctx context.Context, sub *pubsub.Subscription) error {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return err
	}
	for _, f := range []func(context.Context, *pubsub.Message){decoded(store), decodedFresh(storing(c))} {
		go func() { _ = sub.Receive(ctx, f) }()
	}
	return (&worker{sub: sub}).Run(ctx)
}
