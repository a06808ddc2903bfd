// Package opt has questions. What decides: whether the answer means that there is none yet.
package opt

// Unset says that a value is the zero value.
func Unset[T comparable](x T) bool {
	var zero T
	return x == zero
}

// All says that all of them are true.
func All(xs ...bool) bool {
	for _, x := range xs {
		if !x {
			return false
		}
	}
	return true
}

// Not is the other way round.
func Not(x bool) bool { return !x }

// Slot is one, or none.
type Slot[T any] struct{ val *T }

func (s *Slot[T]) Empty() bool { return s == nil || s.val == nil }

func (s *Slot[T]) Full() bool { return !s.Empty() }

func (s *Slot[T]) Put(x *T) { s.val = x }

func (s *Slot[T]) Val() *T { return s.val }
