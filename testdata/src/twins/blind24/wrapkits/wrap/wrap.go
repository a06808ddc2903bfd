// Package wrap puts something around functions.
package wrap

import (
	"log"
	"sync"
	"time"
)

// Logged calls fn, and says so.
func Logged[T, R any](name string, fn func(T) R) func(T) R {
	return func(v T) R {
		defer func(start time.Time) { log.Println(name, time.Since(start)) }(time.Now())
		return fn(v)
	}
}

// Memo remembers what fn returned.
func Memo[K comparable, R any](fn func(K) R) func(K) R {
	var mu sync.Mutex
	seen := make(map[K]R)
	return func(k K) R {
		mu.Lock()
		defer mu.Unlock()
		if r, ok := seen[k]; ok {
			return r
		}
		r := fn(k)
		seen[k] = r
		return r
	}
}

// Once calls fn the first time.
func Once[R any](fn func() R) func() R {
	var (
		mu   sync.Mutex
		done bool
		r    R
	)
	return func() R {
		mu.Lock()
		defer mu.Unlock()
		if !done {
			r = fn()
			done = true
		}
		return r
	}
}

// Locked calls one after the other.
func Locked[R any](fn func() R) func() R {
	var mu sync.Mutex
	return func() R {
		mu.Lock()
		defer mu.Unlock()
		return fn()
	}
}

// Now calls fn now, and returns what that returned.
func Now[R any](fn func() R) func() R {
	r := fn()
	return func() R { return r }
}

// Func has a function, and what is around it.
type Func[T, R any] struct {
	Call   func(T) R
	Before func()
}

func (f Func[T, R]) Do(v T) R {
	if f.Before != nil {
		f.Before()
	}
	return f.Call(v)
}
