// Package registry knows formats by their name.
package registry

import (
	"fmt"
	"sync"
)

// Format encodes.
type Format interface {
	Encode(v any) ([]byte, error)
}

// Factory makes a format.
type Factory func() (Format, error)

var (
	mu        sync.RWMutex
	formats   = make(map[string]Format)
	factories = make(map[string]Factory)
	opened    = make(map[string]Format)
)

// Register keeps a format that is made.
func Register(name string, f Format) {
	mu.Lock()
	defer mu.Unlock()
	formats[name] = f
}

// Get returns a format that was registered.
func Get(name string) (Format, error) {
	mu.RLock()
	defer mu.RUnlock()
	if f, ok := formats[name]; ok {
		return f, nil
	}
	return nil, fmt.Errorf("format %q", name)
}

// RegisterFactory keeps what makes a format.
func RegisterFactory(name string, f Factory) {
	mu.Lock()
	defer mu.Unlock()
	factories[name] = f
}

// Open makes a format when it is asked for first, and keeps it.
func Open(name string) (Format, error) {
	mu.Lock()
	defer mu.Unlock()
	if f, ok := opened[name]; ok {
		return f, nil
	}
	open, ok := factories[name]
	if !ok {
		return nil, fmt.Errorf("format %q", name)
	}
	f, err := open()
	if err != nil {
		return nil, err
	}
	opened[name] = f
	return f, nil
}

// With calls use with a format that is made for it.
func With(f Factory, use func(Format) error) error {
	format, err := f()
	if err != nil {
		return err
	}
	return use(format)
}
