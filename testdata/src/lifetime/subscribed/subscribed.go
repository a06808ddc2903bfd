// Package subscribed has instances in closures that a function of the package
// keeps, and twins that it calls at once.
package subscribed

import "github.com/go-playground/validator/v10"

type message struct{ Name string }

type bus struct {
	handlers []func(message) error
	onError  func(error)
	queue    chan func()
}

func (b *bus) subscribe(h func(message) error) { b.handlers = append(b.handlers, h) }

func (b *bus) each(messages []message, h func(message) error) {
	for _, m := range messages {
		_ = h(m)
	}
}

func (b *bus) submit(f func()) { b.queue <- f }

func setup(b *bus) {
	v := validator.New()
	b.subscribe(func(m message) error { return v.Struct(m) })
}

func Walk(b *bus, messages []message) {
	v := validator.New() // want `on every call of Walk`
	b.each(messages, func(m message) error { return v.Struct(m) })
}

// Work for a queue is run once and forgotten.
func Submit(b *bus, m message) {
	v := validator.New() // want `on every call of Submit`
	b.submit(func() { _ = v.Struct(m) })
}
