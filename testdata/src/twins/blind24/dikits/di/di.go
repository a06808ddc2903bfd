// Package di knows how to make what others need.
package di

import (
	"reflect"
	"sync"
)

type Container struct {
	mu        sync.Mutex
	instances map[reflect.Type]any
	factories map[reflect.Type]func() any
}

func New() *Container {
	return &Container{instances: map[reflect.Type]any{}, factories: map[reflect.Type]func() any{}}
}

// Provide has it made once.
func Provide[T any](c *Container, mk func() T) {
	key := reflect.TypeFor[T]()
	var once sync.Once
	c.factories[key] = func() any {
		once.Do(func() { c.instances[key] = mk() })
		return c.instances[key]
	}
}

// Instance has it made now.
func Instance[T any](c *Container, mk func(*Container) T) { c.instances[reflect.TypeFor[T]()] = mk(c) }

// Transient has it made whenever it is asked for.
func Transient[T any](c *Container, mk func() T) {
	c.factories[reflect.TypeFor[T]()] = func() any { return mk() }
}

func Get[T any](c *Container) T {
	c.mu.Lock()
	defer c.mu.Unlock()
	key := reflect.TypeFor[T]()
	if v, ok := c.instances[key]; ok {
		return v.(T)
	}
	return c.factories[key]().(T)
}

// Singleton makes what the container does not have.
func Singleton[T any](c *Container, mk func() T) T {
	c.mu.Lock()
	defer c.mu.Unlock()
	key := reflect.TypeFor[T]()
	if v, ok := c.instances[key]; ok {
		return v.(T)
	}
	v := mk()
	c.instances[key] = v
	return v
}

// Invoke calls fn with what the container has.
func Invoke[T any](c *Container, fn func(T) error) error { return fn(Get[T](c)) }
