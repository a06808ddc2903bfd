// Package run calls what it is given. What decides: how often, and when.
package run

// Now calls it once.
func Now(f func()) { f() }

// Each calls it for each.
func Each[T any](xs []T, f func(T)) {
	for _, x := range xs {
		f(x)
	}
}

// Map calls it for each, and keeps what it returns.
func Map[A, B any](xs []A, f func(A) B) []B {
	out := make([]B, 0, len(xs))
	Each(xs, func(x A) { out = append(out, f(x)) })
	return out
}

// Fold gives it the last result.
func Fold[A, B any](xs []A, b B, f func(B, A) B) B {
	for _, x := range xs {
		b = f(b, x)
	}
	return b
}

// First calls it for the first alone.
func First[T any](xs []T, f func(T)) {
	if len(xs) > 0 {
		f(xs[0])
	}
}

// With calls it with what open returns.
func With[T any](open func() T, f func(T)) { f(open()) }

// Later has what is called at the end.
type Later struct{ fs []func() }

// Add puts it behind the others.
func (l *Later) Add(f func()) { l.fs = append(l.fs, f) }

// Run calls them all.
func (l *Later) Run() {
	for _, f := range l.fs {
		f()
	}
}

// Never returns it unused.
func Never(f func()) func() { return f }
