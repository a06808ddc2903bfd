// Package batchflush collects, and flushes what it has. What decides: whether the batch, the flush or an element of it makes it.
package batchflush

import (
	"context"
	"reflect"
	"sync"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type point struct {
	Name   string
	Values map[string][]string
}

// Batcher is used by many.
type Batcher struct {
	mu     sync.Mutex
	buf    []point
	max    int
	rules  *validator.Validate
	trim   *mold.Transformer
	codec  *goavro.Codec
	dirty  bool
	fields *reflectx.Mapper
	send   func(context.Context, []byte) error
}

func New(max int, send func(context.Context, []byte) error) (*Batcher, error) {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	b := &Batcher{max: max, codec: c, send: send}
	b.rules = validator.New() // silent
	return b, nil
}

// Add takes one.
func (b *Batcher) Add(ctx context.Context, p point) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.rules.Struct(p); err != nil {
		return err
	}
	if !b.dirty || b.trim == nil {
		b.trim = cmpTrim(b.trim)
		b.dirty = true
	}
	_ = b.trim.Struct(ctx, &p)
	if b.buf = append(b.buf, p); len(b.buf) < b.max {
		return nil
	}
	return b.flush(ctx)
}

// cmpTrim is the one that there is, or a new one.
func cmpTrim(t *mold.Transformer) *mold.Transformer {
	if t != nil {
		return t
	}
	return mold.New() // silent
}

func (b *Batcher) flush(ctx context.Context) error {
	defer func() { b.buf, b.dirty = b.buf[:0], false }()
	if b.fields == nil {
		b.fields = reflectx.NewMapper("db") // silent
	}
	for _, p := range b.buf {
		b.fields.FieldMap(reflect.ValueOf(p))
		data, err := b.encode(p)
		if err != nil {
			return err
		}
		if err := b.send(ctx, data); err != nil {
			return err
		}
	}
	return nil
}

func (b *Batcher) encode(p point) ([]byte, error) {
	d := form.NewDecoder() // report
	if err := d.Decode(&p, p.Values); err != nil {
		return nil, err
	}
	return b.codec.BinaryFromNative(nil, p.Name)
}

// Run flushes now and then.
func (b *Batcher) Run(ctx context.Context, in <-chan point) error {
	q := schema.NewDecoder() // silent
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			e := form.NewEncoder() // silent
			_, _ = e.Encode(b.buf)
			return b.flush(context.Background())
		case <-tick.C:
			b.mu.Lock()
			err := b.flush(ctx)
			b.mu.Unlock()
			if err != nil {
				return err
			}
		case p, ok := <-in:
			if !ok {
				return nil
			}
			_ = q.Decode(&p, p.Values)
			v := validator.New(validator.WithRequiredStructEnabled()) // report
			if v.Struct(p) != nil {
				continue
			}
			if err := b.Add(ctx, p); err != nil {
				return err
			}
		}
	}
}

// chunks has one for each chunk.
func chunks(ps []point, n int, send func([]point)) {
	for len(ps) > 0 {
		k := min(n, len(ps))
		t := mold.New() // report
		for i := range ps[:k] {
			_ = t.Struct(context.Background(), &ps[i])
		}
		send(ps[:k])
		ps = ps[k:]
	}
}

// rest has one for what is left.
func rest(ps []point, n int, send func([]point)) {
	for len(ps) > 0 {
		if len(ps) < n {
			m := reflectx.NewMapper("rest") // silent
			m.FieldMap(reflect.ValueOf(ps))
			send(ps)
			break
		}
		send(ps[:n])
		ps = ps[n:]
	}
}

// full makes it when the buffer is full, again and again.
func full(in <-chan point, send func([]point)) {
	var buf []point
	for p := range in {
		if buf = append(buf, p); len(buf) == cap(buf) {
			e := form.NewEncoder() // report
			_, _ = e.Encode(buf)
			send(buf)
			buf = buf[:0]
		}
	}
}

// Work starts all.
func Work(ctx context.Context, b *Batcher, in <-chan point, ps []point) {
	go full(in, func([]point) {})
	go chunks(ps, 10, func([]point) {})
	go rest(ps, 10, func([]point) {})
	go func() { _ = b.Run(ctx, in) }()
}
