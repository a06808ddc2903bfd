// Package plugin knows the plugins of the program by name.
package plugin

import (
	"fmt"
	"sync"
)

type Plugin interface{ Handle(v any) error }

type Func func(v any) error

func (f Func) Handle(v any) error { return f(v) }

var (
	mu      sync.Mutex
	opens   = map[string]func() Plugin{}
	plugins = map[string]Plugin{}
)

// Register tells how to open one.
func Register(name string, open func() Plugin) {
	mu.Lock()
	defer mu.Unlock()
	opens[name] = open
}

// Open opens a new one.
func Open(name string) (Plugin, error) {
	mu.Lock()
	open, ok := opens[name]
	mu.Unlock()
	if !ok {
		return nil, fmt.Errorf("no plugin %q", name)
	}
	return open(), nil
}

// Add makes one known that is there.
func Add(name string, p Plugin) {
	mu.Lock()
	defer mu.Unlock()
	plugins[name] = p
}

// AddFrom opens it, and makes that known.
func AddFrom(name string, open func() Plugin) { Add(name, open()) }

// Get finds what was added.
func Get(name string) Plugin {
	mu.Lock()
	defer mu.Unlock()
	return plugins[name]
}

// Lazy opens it when it is first asked for.
func Lazy(name string, open func() Plugin) Plugin {
	mu.Lock()
	defer mu.Unlock()
	p, ok := plugins[name]
	if !ok {
		p = open()
		plugins[name] = p
	}
	return p
}

// Run opens one for a value.
func Run(open func() Plugin, v any) error { return open().Handle(v) }
