// Package driver has a registry of drivers, as databases have. What decides: how often one is opened.
package driver

import (
	"fmt"
	"sync"
)

// Conn is an open one.
type Conn interface {
	Check(x any) error
}

// Opener opens.
type Opener interface {
	Open(name string) (Conn, error)
}

// OpenerFunc is a function that does.
type OpenerFunc func(name string) (Conn, error)

func (f OpenerFunc) Open(name string) (Conn, error) { return f(name) }

var (
	mu      sync.Mutex
	drivers = map[string]Opener{}
	open    = map[string]Conn{}
)

// Register is called by the packages that have one.
func Register(kind string, o Opener) {
	mu.Lock()
	defer mu.Unlock()
	drivers[kind] = o
}

// Open opens one more.
func Open(kind, name string) (Conn, error) {
	mu.Lock()
	o, ok := drivers[kind]
	mu.Unlock()
	if !ok {
		return nil, fmt.Errorf("no driver %q", kind)
	}
	return o.Open(name)
}

// Shared opens it when it is not open yet.
func Shared(kind string) (Conn, error) {
	mu.Lock()
	defer mu.Unlock()
	if c, ok := open[kind]; ok {
		return c, nil
	}
	o, ok := drivers[kind]
	if !ok {
		return nil, fmt.Errorf("no driver %q", kind)
	}
	c, err := o.Open(kind)
	if err != nil {
		return nil, err
	}
	open[kind] = c
	return c, nil
}
