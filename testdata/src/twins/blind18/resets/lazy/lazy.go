// Package lazy has values that are made when they are needed, and can be forgotten. What decides: who forgets them.
package lazy

import "sync"

// Value is made by Get.
type Value[T any] struct {
	mu   sync.Mutex
	mk   func() (T, error)
	val  T
	done bool
}

func Of[T any](mk func() (T, error)) *Value[T] { return &Value[T]{mk: mk} }

// Get makes it when it is not made, and again when that failed.
func (v *Value[T]) Get() (T, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.done {
		return v.val, nil
	}
	val, err := v.mk()
	if err != nil {
		return val, err
	}
	v.val, v.done = val, true
	return val, nil
}

// Must is Get for those that cannot fail.
func (v *Value[T]) Must() T {
	x, err := v.Get()
	if err != nil {
		panic(err)
	}
	return x
}

// Reset forgets it.
func (v *Value[T]) Reset() {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.done = false
}

// Fresh makes one, and keeps it not.
func (v *Value[T]) Fresh() (T, error) { return v.mk() }
