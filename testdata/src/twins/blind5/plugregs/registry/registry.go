// Package registry has plug-ins by name, which register themselves.
package registry

import (
	"fmt"
	"sync"

	"github.com/go-playground/validator/v10"
)

// Plugin checks and changes a document.
type Plugin interface {
	Run(doc map[string]any) error
}

// Factory makes a plug-in.
type Factory func() Plugin

var (
	mu        sync.RWMutex
	factories = make(map[string]Factory)
	instances = make(map[string]Plugin)
)

func Register(name string, f Factory) {
	mu.Lock()
	defer mu.Unlock()
	factories[name] = f
}

// Make makes a new one with each call.
func Make(name string) (Plugin, error) {
	mu.RLock()
	defer mu.RUnlock()
	f, ok := factories[name]
	if !ok {
		return nil, fmt.Errorf("no plug-in %q", name)
	}
	return f(), nil
}

// Get makes it when it is asked for the first time.
func Get(name string) (Plugin, error) {
	mu.Lock()
	defer mu.Unlock()
	if p, ok := instances[name]; ok {
		return p, nil
	}
	f, ok := factories[name]
	if !ok {
		return nil, fmt.Errorf("no plug-in %q", name)
	}
	p := f()
	instances[name] = p
	return p, nil
}

// Checked checks what a plug-in is given.
type Checked struct {
	Next  Plugin
	Rules map[string]string
	v     *validator.Validate
}

func NewChecked(next Plugin, rules map[string]string) *Checked {
	// Whoever wraps a plug-in decides.
	return &Checked{next, rules, validator.New()} // silent
}

func (c *Checked) Run(doc map[string]any) error {
	for k, rule := range c.Rules {
		if err := c.v.Var(doc[k], rule); err != nil {
			return err
		}
	}
	return c.Next.Run(doc)
}
