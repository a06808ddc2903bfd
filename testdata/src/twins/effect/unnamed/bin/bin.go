// Package bin takes what it is given, and forgets it, or keeps it.
package bin

// A Bin keeps nothing.
type Bin[T any] struct{ New func() T }

func (b *Bin[T]) Take() T { return b.New() }
func (b *Bin[T]) Give(T)  {}

// Drop has no use for what it gets.
func Drop[T any](_ T) {}

// A Box keeps all.
type Box[T any] struct {
	New func() T
	all []T
}

func (b *Box[T]) Take() T {
	if n := len(b.all); n > 0 {
		v := b.all[n-1]
		b.all = b.all[:n-1]
		return v
	}
	return b.New()
}

func (b *Box[T]) Give(v T) { b.all = append(b.all, v) }

// A Taker is somebody's.
type Taker[T any] interface{ Give(T) }
