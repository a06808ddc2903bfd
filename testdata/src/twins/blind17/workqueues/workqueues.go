// Package workqueues takes keys from queues. What decides: whether it is made for the queue, or for a key.
package workqueues

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

type key struct {
	Name   string
	Values map[string][]string
}

// queue is one of keys.
type queue struct {
	mu   sync.Mutex
	keys []key
	wake chan struct{}
}

// Get waits for the next.
func (q *queue) Get(ctx context.Context) (key, bool) {
	for {
		q.mu.Lock()
		if len(q.keys) > 0 {
			k := q.keys[0]
			q.keys = q.keys[1:]
			q.mu.Unlock()
			return k, true
		}
		q.mu.Unlock()
		select {
		case <-q.wake:
		case <-ctx.Done():
			return key{}, false
		}
	}
}

type controller struct {
	q     *queue
	rules *validator.Validate
	trim  *mold.Transformer
}

// Run has it before it takes the first.
func (c *controller) Run(ctx context.Context) {
	c.rules = validator.New() // silent
	d := form.NewDecoder()    // silent
	for c.next(ctx, d) {
	}
}

// next takes one.
func (c *controller) next(ctx context.Context, d *form.Decoder) bool {
	k, ok := c.q.Get(ctx)
	if !ok {
		return false
	}
	if c.trim == nil {
		c.trim = mold.New() // silent
	}
	_ = c.trim.Struct(ctx, &k)
	_ = d.Decode(&k, k.Values)
	if err := c.sync(ctx, k); err != nil {
		c.q.mu.Lock()
		c.q.keys = append(c.q.keys, k)
		c.q.mu.Unlock()
	}
	return true
}

// sync makes one for a key.
func (c *controller) sync(ctx context.Context, k key) error {
	if err := c.rules.Struct(k); err != nil {
		return err
	}
	m := reflectx.NewMapper("db") // report
	m.FieldMap(reflect.ValueOf(k))
	return nil
}

// each takes them in a loop of its own.
func (c *controller) each(ctx context.Context) {
	for {
		k, ok := c.q.Get(ctx)
		if !ok {
			return
		}
		q := schema.NewDecoder() // report
		_ = q.Decode(&k, k.Values)
	}
}

// resync comes now and then, and looks at all.
func (c *controller) resync(ctx context.Context) {
	tick := time.NewTicker(10 * time.Minute)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			codec, err := goavro.NewCodec(`"string"`) // silent
			if err != nil {
				continue
			}
			c.q.mu.Lock()
			for _, k := range c.q.keys {
				_, _ = codec.BinaryFromNative(nil, k.Name)
			}
			c.q.mu.Unlock()
		case <-ctx.Done():
			return
		}
	}
}

// handlers are called for what changes.
type handlers struct {
	add    func(k key)
	remove func(k key)
}

func (c *controller) handlers() handlers {
	v := validator.New(validator.WithRequiredStructEnabled()) // silent
	return handlers{
		add: func(k key) {
			if v.Struct(k) != nil {
				return
			}
			c.q.mu.Lock()
			c.q.keys = append(c.q.keys, k)
			c.q.mu.Unlock()
		},
		remove: func(k key) {
			t := mold.New() // report
			_ = t.Struct(context.Background(), &k)
		},
	}
}

// drain works until it is empty, and makes one for each.
func (c *controller) drain(ctx context.Context) {
	for len(c.q.keys) > 0 {
		k := c.q.keys[0]
		c.q.keys = c.q.keys[1:]
		e := form.NewEncoder() // report
		_, _ = e.Encode(k)
	}
}

func Start(ctx context.Context, subscribe func(add, remove func(key))) {
	c := &controller{q: &queue{wake: make(chan struct{})}}
	h := c.handlers()
	subscribe(h.add, h.remove)
	go c.Run(ctx)
	go c.each(ctx)
	go c.resync(ctx)
	c.drain(ctx)
}
