// Package callbacks hands an instance to callbacks: one that is kept is called with
// what comes later, and has one instance for all of it; one that is called at once
// gets what the function was given.
package callbacks

import (
	"github.com/go-playground/validator/v10"

	"call/silent/callbacks/bus"
)

type check func(user any) error

// Registered: one instance for all users.
func Registered(b *bus.Bus) {
	v := validator.New()
	b.Register(func(user any) error { return v.Struct(user) })
}

// A method of the instance is the instance.
func RegisteredMethod(b *bus.Bus) {
	validate := validator.New().Struct
	b.Register(func(user any) error { return validate(user) })
}

// As an object with one method.
func RegisteredObject(b *bus.Bus) {
	v := validator.New()
	b.RegisterChecker(bus.CheckFunc(func(user any) (bool, error) { return true, v.Struct(user) }))
}

// Called at once: one instance for each call.
func Each(rows *bus.Rows) error {
	v := validator.New() // want `on every call of Each`
	return rows.Each(func(row any) error { return v.Struct(row) })
}

type own struct {
	checks []check
	rows   []any
}

func (o *own) register(c check) { o.checks = append(o.checks, c) }

func (o *own) each(c check) error {
	for _, row := range o.rows {
		if err := c(row); err != nil {
			return err
		}
	}
	return nil
}

func (o *own) Add(names *own) {
	v := validator.New()
	names.register(check(func(user any) error { return v.Struct(user) }))
}

func Check(rows *own) error {
	v := validator.New() // want `on every call of Check`
	return rows.each(func(row any) error { return v.Struct(row) })
}
