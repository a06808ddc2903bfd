// Package outbox polls a table by a ticker and sends what it finds.
package outbox

import (
	"context"
	"log"
	"time"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
	jsoniter "github.com/json-iterator/go"
)

type Event struct {
	ID      int64  `validate:"required"`
	Payload []byte `validate:"min=1"`
}

type Store interface {
	Pending(ctx context.Context, limit int) ([]Event, error)
	Done(ctx context.Context, id int64) error
}

type Sender interface {
	Send(ctx context.Context, b []byte) error
}

type Relay struct {
	store  Store
	sender Sender
	every  time.Duration
}

// Run waits for the clock; the rows of a tick are the work.
func (r *Relay) Run(ctx context.Context) {
	t := time.NewTicker(r.every)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
			if err := r.tick(ctx); err != nil {
				log.Print(err)
			}
		}
	}
}

func (r *Relay) tick(ctx context.Context) error {
	events, err := r.store.Pending(ctx, 100)
	if err != nil {
		return err
	}
	for _, e := range events {
		enc := jsoniter.Config{SortMapKeys: true}.Froze() // report
		b, err := enc.Marshal(e)
		if err != nil {
			return err
		}
		if err := r.sender.Send(ctx, b); err != nil {
			return err
		}
	}
	return nil
}

// One function for one event.
func (r *Relay) drain(ctx context.Context) error {
	events, err := r.store.Pending(ctx, 10)
	for err == nil && len(events) > 0 {
		e := events[0]
		events = events[1:]
		err = r.one(ctx, e)
	}
	return err
}

func (r *Relay) one(ctx context.Context, e Event) error {
	if err := validator.New().Struct(e); err != nil { // report
		return err
	}
	return r.sender.Send(ctx, e.Payload)
}

// Steps in closures.
func (r *Relay) steps(ctx context.Context, e Event) error {
	var raw []byte
	for _, step := range []func() error{
		func() error { return validator.New().StructCtx(ctx, e) }, // report
		func() (err error) {
			mode, err := cbor.CanonicalEncOptions().EncMode() // report
			if err != nil {
				return err
			}
			raw, err = mode.Marshal(e)
			return err
		},
		func() error { return r.sender.Send(ctx, raw) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// time.AfterFunc starts the next round; the rows are checked one by one.
func (r *Relay) again(ctx context.Context) {
	events, _ := r.store.Pending(ctx, 1)
	for i := 0; i < len(events); i++ {
		var v *validator.Validate
		v = validator.New() // report
		if v.Struct(&events[i]) != nil {
			continue
		}
		_ = r.store.Done(ctx, events[i].ID)
	}
	time.AfterFunc(r.every, func() { r.again(ctx) })
}

// Mirror: once for each tick; the clock is the loop, and the set of rows is mapped by one.
func (r *Relay) hourly(ctx context.Context) {
	for range time.Tick(time.Hour) {
		v := validator.New() // silent
		events, _ := r.store.Pending(ctx, 1000)
		for _, e := range events {
			if v.Struct(e) == nil {
				_ = r.store.Done(ctx, e.ID)
			}
		}
	}
}

// Mirror: made with the worker.
func (r *Relay) Start(ctx context.Context) {
	enc := jsoniter.Config{EscapeHTML: true}.Froze() // silent
	go func() {
		for {
			events, err := r.store.Pending(ctx, 100)
			if err != nil {
				return
			}
			for _, e := range events {
				b, _ := enc.Marshal(e)
				_ = r.sender.Send(ctx, b)
			}
			time.Sleep(r.every)
		}
	}()
}

// Before the rows, in a function that gets them: once for each call.
func (r *Relay) once(ctx context.Context, events []Event) error {
	mode, err := cbor.EncOptions{Sort: cbor.SortCanonical}.EncMode() // report
	if err != nil {
		return err
	}
	for _, e := range events {
		b, err := mode.Marshal(e)
		if err != nil {
			return err
		}
		_ = r.sender.Send(ctx, b)
	}
	return nil
}
