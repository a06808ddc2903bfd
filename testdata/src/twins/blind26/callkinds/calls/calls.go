// Package calls calls functions: once, later, for each, or never.
package calls

import "sync"

// A First calls the first function that it is given, and no other.
type First struct {
	mu   sync.Mutex
	done bool
}

func (f *First) Do(fn func()) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if !f.done {
		f.done = true
		fn()
	}
}

// Now calls fn.
func Now[T any](fn func() T) T { return fn() }

// Until calls fn until it is content.
func Until(fn func() bool) {
	for !fn() {
	}
}

// Each calls fn for each of list.
func Each[T any](list []T, fn func(T)) {
	for _, v := range list {
		fn(v)
	}
}

// Pick calls fn for the first of list.
func Pick[T any](list []T, fn func(T)) {
	for _, v := range list {
		fn(v)
		return
	}
}

var later []func()

// Later keeps fn for the end of the program.
func Later(fn func()) { later = append(later, fn) }

// End calls what was kept.
func End() {
	for _, fn := range later {
		fn()
	}
}

// Memo calls fn when its result is asked for the first time.
func Memo[T any](fn func() T) func() T { return sync.OnceValue(fn) }
