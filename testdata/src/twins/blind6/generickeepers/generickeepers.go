// Package generickeepers has generic types that hold a value, which is made by a function that they are given. What decides: what they do
// with it, and how long they live.
package generickeepers

import (
	"context"
	"encoding/json"
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/hamba/avro/v2"
	amqp "github.com/rabbitmq/amqp091-go"
	"k8s.io/apimachinery/pkg/runtime"
)

type parcel struct {
	To string `validate:"required" form:"to"`
}

const parcelSchema = `{"type":"record","name":"parcel","fields":[]}`

// Keeper makes once.
type Keeper[T any] struct {
	p  atomic.Pointer[T]
	mu sync.Mutex
}

func (k *Keeper[T]) Get(mk func() *T) *T {
	if v := k.p.Load(); v != nil {
		return v
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if v := k.p.Load(); v != nil {
		return v
	}
	v := mk()
	k.p.Store(v)
	return v
}

// Maker makes always: it remembers only how often.
type Maker[T any] struct{ n atomic.Int64 }

func (m *Maker[T]) Get(mk func() *T) *T {
	m.n.Add(1)
	return mk()
}

// Stack gives what was put there, or makes.
type Stack[T any] struct {
	mu sync.Mutex
	s  []T
	mk func() T
}

func (s *Stack[T]) Pop() T {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.s) == 0 {
		return s.mk()
	}
	v := s.s[len(s.s)-1]
	s.s = s.s[:len(s.s)-1]
	return v
}

func (s *Stack[T]) Push(v T) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.s = append(s.s, v)
}

// Table makes once for each key.
type Table[K comparable, V any] struct {
	mu sync.Mutex
	m  map[K]V
}

func (t *Table[K, V]) Get(k K, mk func(K) V) V {
	t.mu.Lock()
	defer t.mu.Unlock()
	if v, ok := t.m[k]; ok {
		return v
	}
	if t.m == nil {
		t.m = make(map[K]V)
	}
	v := mk(k)
	t.m[k] = v
	return v
}

// Box holds what it is given.
type Box[T any] struct{ v T }

func Of[T any](v T) Box[T] { return Box[T]{v} }
func (b Box[T]) Unwrap() T { return b.v }

var (
	rules   Keeper[validator.Validate]
	fresh   Maker[validator.Validate]
	schemas Table[string, avro.Schema]
	forms   = Stack[*form.Decoder]{mk: func() *form.Decoder {
		return form.NewDecoder() // silent
	}}
	scheme = Of(runtime.NewScheme()) // silent
)

func consume(ctx context.Context, msgs <-chan amqp.Delivery) {
	for d := range msgs {
		if handle(ctx, d) == nil {
			_ = d.Ack(false)
		}
	}
}

func handle(ctx context.Context, d amqp.Delivery) error {
	var p parcel
	if err := json.Unmarshal(d.Body, &p); err != nil {
		return err
	}
	v := rules.Get(func() *validator.Validate {
		return validator.New() // silent
	})
	if err := v.Struct(p); err != nil {
		return err
	}
	w := fresh.Get(func() *validator.Validate {
		return validator.New() // report
	})
	if err := w.Struct(p); err != nil {
		return err
	}
	s := schemas.Get("parcel", func(string) avro.Schema {
		return avro.MustParse(parcelSchema) // silent
	})
	var own Table[string, avro.Schema]
	t := own.Get("parcel", func(string) avro.Schema {
		// The table is the message's own.
		return avro.MustParse(parcelSchema) // report
	})
	if s.String() != t.String() {
		return ctx.Err()
	}
	f := forms.Pop()
	defer forms.Push(f)
	if err := f.Decode(&p, nil); err != nil {
		return err
	}
	b := Of(runtime.NewScheme()) // report
	if _, err := b.Unwrap().New(p.To); err != nil {
		return err
	}
	_, err := scheme.Unwrap().New(p.To)
	return err
}

func Main(ctx context.Context) error {
	conn, err := amqp.Dial("amqp://localhost")
	if err != nil {
		return err
	}
	ch, err := conn.Channel()
	if err != nil {
		return err
	}
	msgs, err := ch.Consume("parcels", "")
	if err != nil {
		return err
	}
	consume(ctx, msgs)
	return nil
}
