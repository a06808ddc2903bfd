// Package outboxrelays sends what was written to an outbox, now and then. What decides: whether a tick or a message of it makes the codec.
package outboxrelays

import (
	"context"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/klauspost/compress/zstd"
	"github.com/linkedin/goavro/v2"
)

const noteSchema = `{"type":"string"}`

type message struct {
	Topic string
	Body  map[string]any
}

type Relay struct {
	pending func(context.Context) ([]message, error)
	publish func(topic string, b []byte) error
	every   time.Duration
}

// Run sends until ctx is done.
func (r *Relay) Run(ctx context.Context) error {
	codec, err := goavro.NewCodec(noteSchema) // silent
	if err != nil {
		return err
	}
	t := time.NewTicker(r.every)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-t.C:
			ms, err := r.pending(ctx)
			if err != nil {
				return err
			}
			for _, m := range ms {
				b, err := codec.BinaryFromNative(nil, m.Body)
				if err != nil {
					return err
				}
				if err := r.publish(m.Topic, b); err != nil {
					return err
				}
			}
		}
	}
}

// RunTick has a validator for each tick, and a codec for each message.
func (r *Relay) RunTick(ctx context.Context) error {
	for range time.Tick(r.every) {
		ms, err := r.pending(ctx)
		if err != nil {
			return err
		}
		v := validator.New() // silent
		for _, m := range ms {
			if err := v.Struct(m); err != nil {
				return err
			}
			codec, err := goavro.NewCodec(noteSchema) // report
			if err != nil {
				return err
			}
			b, err := codec.BinaryFromNative(nil, m.Body)
			if err != nil {
				return err
			}
			if err := r.publish(m.Topic, b); err != nil {
				return err
			}
		}
	}
	return nil
}

// RunEach hands each message to a method.
func (r *Relay) RunEach(ctx context.Context) {
	for ctx.Err() == nil {
		ms, _ := r.pending(ctx)
		for i := range ms {
			_ = r.send(&ms[i])
		}
		select {
		case <-time.After(r.every):
		case <-ctx.Done():
		}
	}
}

func (r *Relay) send(m *message) error {
	enc, err := zstd.NewWriter(nil) // report
	if err != nil {
		return err
	}
	defer enc.Close()
	return r.publish(m.Topic, enc.EncodeAll([]byte(m.Topic), nil))
}

// RunBatch hands all of them on, once for each tick.
func (r *Relay) RunBatch(ctx context.Context) {
	t := time.NewTimer(r.every)
	for {
		select {
		case <-t.C:
		case <-ctx.Done():
			return
		}
		ms, _ := r.pending(ctx)
		e := form.NewEncoder() // silent
		for m := range each(ms) {
			if kv, err := e.Encode(m); err == nil {
				_ = r.publish(m.Topic, []byte(kv["Topic"][0]))
			}
		}
		t.Reset(r.every)
	}
}

func each(ms []message) func(func(*message) bool) {
	return func(yield func(*message) bool) {
		for i := range ms {
			if !yield(&ms[i]) {
				return
			}
		}
	}
}

// RunSeq does so for each of the sequence.
func (r *Relay) RunSeq(ctx context.Context) {
	for range time.Tick(r.every) {
		ms, _ := r.pending(ctx)
		for m := range each(ms) {
			e := form.NewEncoder() // report
			if kv, err := e.Encode(m); err == nil {
				_ = r.publish(m.Topic, []byte(kv["Topic"][0]))
			}
		}
	}
}
