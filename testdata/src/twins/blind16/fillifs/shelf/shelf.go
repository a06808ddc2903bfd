// Package shelf has helpers that put something where nothing is, or in any case. What decides: which of the two, and whether the place lasts.
package shelf

// FillIfAbsent puts what f makes under the key, when there is nothing.
func FillIfAbsent[K comparable, V any](m map[K]V, k K, f func() V) V {
	if v, ok := m[k]; ok {
		return v
	}
	v := f()
	m[k] = v
	return v
}

// Replace puts what f makes under the key, and returns what it has made.
func Replace[K comparable, V any](m map[K]V, k K, f func() V) V {
	v := f()
	m[k] = v
	return v
}

// Default sets what is not set.
func Default[T any](p **T, f func() *T) {
	if *p != nil {
		return
	}
	*p = f()
}

// Cond calls f if it is told to.
func Cond(ok bool, f func()) {
	if ok {
		f()
	}
}
