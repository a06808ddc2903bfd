// Package lib has an instance of which something stays, as its author declares.
package lib

type Watcher struct{ done chan struct{} }

func (w *Watcher) Map(v any) error { return nil }
func (w *Watcher) Close() error    { close(w.done); return nil }

// New has a goroutine that looks after the types.
//
//mapperlint:mapper safe leaks
func New() *Watcher {
	w := &Watcher{make(chan struct{})}
	go func() { <-w.done }()
	return w
}

// Plain costs as much, and nothing stays.
//
//mapperlint:mapper safe
func Plain() *Watcher { return &Watcher{make(chan struct{})} }
