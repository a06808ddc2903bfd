// Package lib declares of one of its two constructors that what it yields stays.
package lib

type Watcher struct{}

func (w *Watcher) Map(v any) error { return nil }
func (w *Watcher) Close()          {}

// New has a goroutine.
//
//mapperlint:mapper leaks
func New() *Watcher { return &Watcher{} }

// Plain has none.
//
//mapperlint:mapper
func Plain() *Watcher { return &Watcher{} }
