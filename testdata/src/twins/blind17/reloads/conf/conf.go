// Package conf has settings that change, and tells those who want to know. What decides: how often they change.
package conf

import "sync"

// Config is what is set.
type Config struct {
	Tag    string
	Schema string
}

// Watcher tells when something has changed.
type Watcher struct {
	mu   sync.Mutex
	cur  Config
	subs []func(Config)
	C    chan Config
}

func New() *Watcher { return &Watcher{C: make(chan Config)} }

// OnChange has f called for each change.
func (w *Watcher) OnChange(f func(Config)) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.subs = append(w.subs, f)
}

// Set changes it.
func (w *Watcher) Set(c Config) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.cur = c
	for _, f := range w.subs {
		f(c)
	}
}

// Get is for those who ask.
func (w *Watcher) Get() Config {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.cur
}
