// Package batch cuts work into pieces.
package batch

// Do calls fn for each piece of n.
func Do[T any](items []T, n int, fn func(piece []T) error) error {
	for len(items) > n {
		if err := fn(items[:n]); err != nil {
			return err
		}
		items = items[n:]
	}
	if len(items) > 0 {
		return fn(items)
	}
	return nil
}

// Chunks returns the pieces.
func Chunks[T any](items []T, n int) (out [][]T) {
	_ = Do(items, n, func(piece []T) error {
		out = append(out, piece)
		return nil
	})
	return out
}

// Whole calls fn with all of them.
func Whole[T any](items []T, fn func(items []T) error) error {
	if len(items) == 0 {
		return nil
	}
	return fn(items)
}

type Writer[T any] struct {
	size  int
	flush func(piece []T) error
	buf   []T
}

func NewWriter[T any](size int, flush func(piece []T) error) *Writer[T] {
	return &Writer[T]{size: size, flush: flush}
}

// Add flushes when the buffer is full.
func (w *Writer[T]) Add(v T) error {
	w.buf = append(w.buf, v)
	if len(w.buf) < w.size {
		return nil
	}
	return w.Flush()
}

func (w *Writer[T]) Flush() error {
	b := w.buf
	w.buf = nil
	return w.flush(b)
}
