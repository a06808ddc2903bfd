// Package lib has types that live as long as their users let them.
package lib

import (
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// Lazy calls f once.
type Lazy[T any] struct {
	once sync.Once
	v    T
	f    func() T
}

func NewLazy[T any](f func() T) *Lazy[T] { return &Lazy[T]{f: f} }

func (l *Lazy[T]) Get() T {
	l.once.Do(func() { l.v = l.f() })
	return l.v
}

// Each calls f each time.
type Each[T any] struct{ f func() T }

func NewEach[T any](f func() T) *Each[T] { return &Each[T]{f} }

func (e *Each[T]) Get() T { return e.f() }

// Binder fills what it needs.
type Binder struct {
	rules *validator.Validate
	query *schema.Decoder
}

func NewBinder() *Binder {
	return &Binder{rules: validator.New()} // silent
}

// Bind decodes and checks.
func (b *Binder) Bind(dst any, values map[string][]string) error {
	if b.query == nil {
		b.query = schema.NewDecoder() // silent
	}
	if err := b.query.Decode(dst, values); err != nil {
		return err
	}
	return b.rules.Struct(dst)
}

// Retry calls f until it works.
func Retry(n int, f func() error) (err error) {
	for range n {
		if err = f(); err == nil {
			break
		}
	}
	return err
}

// Later calls f at some time, in a goroutine of its own.
func Later(f func()) { go f() }
