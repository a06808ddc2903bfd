// Package busses has events inside the process: who is interested subscribes. What decides: whether it is made by who subscribes, or by what is called
// for the event.
package busses

import (
	"context"
	"errors"
	"log"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type event interface{ Topic() string }

type created struct {
	ID string `validate:"required"`
}

func (created) Topic() string { return "created" }

type removed struct{ ID string }

func (removed) Topic() string { return "removed" }

type listener func(context.Context, event) error

type bus struct {
	mu   sync.RWMutex
	subs map[string][]listener
	last []func(event)
}

func (b *bus) subscribe(topic string, l listener) (cancel func()) {
	b.mu.Lock()
	defer b.mu.Unlock()
	i := len(b.subs[topic])
	b.subs[topic] = append(b.subs[topic], l)
	return func() { b.subs[topic][i] = nil }
}

func (b *bus) publish(ctx context.Context, e event) error {
	b.mu.RLock()
	subs := b.subs[e.Topic()]
	b.mu.RUnlock()
	var errs []error
	for _, l := range subs {
		if l != nil {
			errs = append(errs, l(ctx, e))
		}
	}
	return errors.Join(errs...)
}

// on has a listener for one type.
func on[E event](b *bus, f func(context.Context, E) error) {
	var e E
	b.subscribe(e.Topic(), func(ctx context.Context, e event) error {
		if x, ok := e.(E); ok {
			return f(ctx, x)
		}
		return nil
	})
}

// once calls f for the first event only.
func once[E event](b *bus, f func(context.Context, E) error) {
	var first sync.Once
	on(b, func(ctx context.Context, e E) (err error) {
		first.Do(func() { err = f(ctx, e) })
		return err
	})
}

// auditor listens with its method.
type auditor struct {
	fields *reflectx.Mapper
	rules  *validator.Validate
}

func (a *auditor) created(ctx context.Context, e created) error {
	_ = a.fields.FieldMap(reflect.ValueOf(e))
	return a.rules.StructCtx(ctx, e)
}

func (a *auditor) removed(ctx context.Context, e removed) error {
	m := reflectx.NewMapper("audit") // report
	_ = m.FieldMap(reflect.ValueOf(e))
	return nil
}

func Start(m *http.ServeMux) {
	b := &bus{subs: make(map[string][]listener)}
	a := &auditor{reflectx.NewMapper("db"), validator.New()} // silent
	on(b, a.created)
	on(b, a.removed)

	// With the first event.
	var warm *goavro.Codec
	once(b, func(ctx context.Context, e created) (err error) {
		warm, err = goavro.NewCodec(`"string"`) // silent
		return err
	})
	on(b, func(ctx context.Context, e created) error {
		if warm == nil {
			return nil
		}
		_, err := warm.BinaryFromNative(nil, e.ID)
		return err
	})

	// With each.
	on(b, func(ctx context.Context, e removed) error {
		c, err := goavro.NewCodec(`"bytes"`) // report
		if err != nil {
			return err
		}
		_, err = c.BinaryFromNative(nil, e.ID)
		return err
	})

	m.HandleFunc("POST /things", func(w http.ResponseWriter, r *http.Request) {
		// A listener for as long as the request.
		t := mold.New() // report
		cancel := b.subscribe("created", func(ctx context.Context, e event) error { return t.Struct(ctx, &e) })
		defer cancel()
		if err := b.publish(r.Context(), created{r.FormValue("id")}); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	})
	m.HandleFunc("DELETE /things", func(w http.ResponseWriter, r *http.Request) {
		if err := b.publish(r.Context(), removed{r.FormValue("id")}); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	})

	queue := make(chan event, 64)
	b.subscribe("created", func(ctx context.Context, e event) error {
		queue <- e
		return nil
	})
	go func() {
		p := bluemonday.UGCPolicy() // silent
		for e := range queue {
			log.Println(p.Sanitize(e.Topic()))
			log.Println(bluemonday.NewPolicy().Sanitize(e.Topic())) // report
		}
	}()
}
