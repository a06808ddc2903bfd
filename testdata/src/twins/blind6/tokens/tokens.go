// Package tokens lets one in: whoever gets the token from a channel builds. What decides: whether the token is given back.
package tokens

import (
	"context"
	"encoding/json"

	"github.com/klauspost/compress/zstd"
	"github.com/nats-io/nats.go"

	"github.com/go-playground/validator/v10"
)

type reading struct {
	Sensor string `validate:"required"`
	Value  float64
}

type ingest struct {
	first chan struct{} // holds one token, from the start
	done  chan struct{} // is closed when the rules are there
	turn  chan struct{} // a lock
	rules *validator.Validate
	idle  chan *zstd.Encoder
	late  *validator.Validate
}

func newIngest() *ingest {
	in := &ingest{
		first: make(chan struct{}, 1),
		done:  make(chan struct{}),
		turn:  make(chan struct{}, 1),
		idle:  make(chan *zstd.Encoder, 8),
	}
	in.first <- struct{}{}
	in.turn <- struct{}{}
	return in
}

func (in *ingest) store(m *nats.Msg) {
	var r reading
	if json.Unmarshal(m.Data, &r) != nil {
		return
	}
	select {
	case <-in.first:
		// There is one token, and nobody gives it back.
		in.rules = validator.New() // silent
		close(in.done)
	case <-in.done:
	}
	if in.rules.Struct(r) != nil {
		return
	}
	_ = m.Respond(nil)
}

func (in *ingest) check(m *nats.Msg) {
	var r reading
	if json.Unmarshal(m.Data, &r) != nil {
		return
	}
	<-in.turn
	// The token is a lock: it goes back, and the next message comes in.
	v := validator.New() // report
	err := v.Struct(r)
	in.turn <- struct{}{}
	if err == nil {
		_ = m.Respond(nil)
	}
}

func (in *ingest) checkKept(m *nats.Msg) {
	var r reading
	if json.Unmarshal(m.Data, &r) != nil {
		return
	}
	<-in.turn
	if in.late == nil {
		// Under the same lock, but kept.
		in.late = validator.New() // silent
	}
	err := in.late.Struct(r)
	in.turn <- struct{}{}
	if err == nil {
		_ = m.Respond(nil)
	}
}

func (in *ingest) pack(m *nats.Msg) {
	var enc *zstd.Encoder
	select {
	case enc = <-in.idle:
	default:
		// Only when none is idle; it goes back when the message is packed.
		enc, _ = zstd.NewWriter(nil) // silent
	}
	_ = m.Respond(enc.EncodeAll(m.Data, nil))
	select {
	case in.idle <- enc:
	default:
	}
}

func (in *ingest) packOnce(m *nats.Msg) {
	var enc *zstd.Encoder
	select {
	case enc = <-in.idle:
	default:
		// It is closed, and never goes back: who finds none idle, and that is the rule, makes one.
		enc, _ = zstd.NewWriter(nil) // report
	}
	_ = m.Respond(enc.EncodeAll(m.Data, nil))
	_ = enc.Close()
}

func (in *ingest) probe(m *nats.Msg) {
	ready := make(chan struct{}, 1)
	ready <- struct{}{}
	select {
	case <-ready:
		// The channel is the message's own, and has its token each time.
		enc, _ := zstd.NewWriter(nil) // report
		_ = m.Respond(enc.EncodeAll(m.Data, nil))
	default:
	}
}

func (in *ingest) drain(ctx context.Context, msgs <-chan *nats.Msg) {
	for {
		select {
		case <-ctx.Done():
			// The last thing that it does.
			enc, _ := zstd.NewWriter(nil) // silent
			_ = enc.Close()
			return
		case m := <-msgs:
			enc, _ := zstd.NewWriter(nil) // report
			_ = m.Respond(enc.EncodeAll(m.Data, nil))
		}
	}
}

func Main(ctx context.Context) error {
	nc, err := nats.Connect("nats://localhost")
	if err != nil {
		return err
	}
	in := newIngest()
	for subject, h := range map[string]nats.MsgHandler{
		"store": in.store, "check": in.check, "kept": in.checkKept, "pack": in.pack, "once": in.packOnce, "probe": in.probe,
	} {
		if _, err := nc.Subscribe(subject, h); err != nil {
			return err
		}
	}
	msgs := make(chan *nats.Msg)
	if _, err := nc.ChanSubscribe("drain", msgs); err != nil {
		return err
	}
	in.drain(ctx, msgs)
	return nil
}
