// Package heartbeats works whenever a clock says so. What decides: whether it is made for the clock, or for each beat.
package heartbeats

import (
	"context"
	"log"
	"reflect"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type node struct {
	Name   string
	Values map[string][]string
}

type cluster interface {
	Nodes(ctx context.Context) ([]node, error)
	Ping(ctx context.Context, data []byte) error
}

type monitor struct {
	c     cluster
	every time.Duration
	rules *validator.Validate
}

// ticks has one for the ticker.
func (m *monitor) ticks(ctx context.Context) {
	t := time.NewTicker(m.every)
	defer t.Stop()
	d := form.NewDecoder() // silent
	for range t.C {
		ns, err := m.c.Nodes(ctx)
		if err != nil {
			return
		}
		for _, n := range ns {
			_ = d.Decode(&n, n.Values)
		}
	}
}

// sleeps has one for each node of a beat, and one for the beat, which nobody feels.
func (m *monitor) sleeps(ctx context.Context) error {
	for {
		t := mold.New() // silent
		ns, err := m.c.Nodes(ctx)
		if err != nil {
			return err
		}
		for i := range ns {
			_ = t.Struct(ctx, &ns[i])
			e := form.NewEncoder() // report
			_, _ = e.Encode(ns[i])
		}
		time.Sleep(m.every)
	}
}

// until waits for the first node, with what is made once it is there.
func (m *monitor) until(ctx context.Context) (*goavro.Codec, error) {
	for ctx.Err() == nil {
		ns, err := m.c.Nodes(ctx)
		if err != nil || len(ns) == 0 {
			time.Sleep(m.every)
			continue
		}
		return goavro.NewCodec(`"string"`) // silent
	}
	return nil, ctx.Err()
}

// beats pings with what the caller has made.
func (m *monitor) beats(ctx context.Context, c *goavro.Codec) {
	m.forever(ctx, func() {
		data, _ := c.BinaryFromNative(nil, time.Now().String())
		_ = m.c.Ping(ctx, data)
	})
}

// forever calls f again and again.
func (m *monitor) forever(ctx context.Context, f func()) {
	for {
		f()
		select {
		case <-ctx.Done():
			return
		case <-time.After(m.every):
		}
	}
}

// sweeps makes it for each node in what is called again and again.
func (m *monitor) sweeps(ctx context.Context) {
	m.forever(ctx, func() {
		ns, _ := m.c.Nodes(ctx)
		for _, n := range ns {
			v := validator.New(validator.WithRequiredStructEnabled()) // report
			if err := v.Struct(n); err != nil {
				log.Print(err)
			}
		}
	})
}

// rows has a timer that is set again.
func (m *monitor) rows(ctx context.Context) {
	f := reflectx.NewMapper("db") // silent
	timer := time.NewTimer(m.every)
	for {
		select {
		case <-timer.C:
			ns, _ := m.c.Nodes(ctx)
			for _, n := range ns {
				f.FieldMap(reflect.ValueOf(n))
			}
			timer.Reset(m.every)
		case <-ctx.Done():
			return
		}
	}
}

// later has each beat start the next one.
func (m *monitor) later(ctx context.Context) {
	ns, _ := m.c.Nodes(ctx)
	for i := range ns {
		d := schema.NewDecoder() // report
		_ = d.Decode(&ns[i], ns[i].Values)
	}
	time.AfterFunc(m.every, func() { m.later(ctx) })
}

// once has a timer that goes off once.
func (m *monitor) once(ctx context.Context) {
	time.AfterFunc(m.every, func() {
		e := form.NewEncoder() // silent
		ns, _ := m.c.Nodes(ctx)
		for _, n := range ns {
			_, _ = e.Encode(n)
		}
	})
}

func Watch(ctx context.Context, c cluster) error {
	m := &monitor{c: c, every: time.Second}
	m.rules = validator.New() // silent
	codec, err := m.until(ctx)
	if err != nil {
		return err
	}
	go m.ticks(ctx)
	go m.beats(ctx, codec)
	go m.sweeps(ctx)
	go m.rows(ctx)
	m.later(ctx)
	m.once(ctx)
	return m.sleeps(ctx)
}
