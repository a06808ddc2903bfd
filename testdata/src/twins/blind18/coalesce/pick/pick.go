// Package pick chooses what there is. What decides: whether what it is given is made before it looks.
package pick

// Or is the first that is not zero.
func Or[T comparable](xs ...T) T {
	var zero T
	for _, x := range xs {
		if x != zero {
			return x
		}
	}
	return zero
}

// OrElse calls mk when there is none.
func OrElse[T any](x *T, mk func() *T) *T {
	if x != nil {
		return x
	}
	return mk()
}

// Keep puts there what mk makes, when there is none.
func Keep[T any](slot **T, mk func() *T) *T {
	if *slot == nil {
		*slot = mk()
	}
	return *slot
}

// KeepErr is for those that may fail.
func KeepErr[T any](slot **T, mk func() (*T, error)) (*T, error) {
	if *slot != nil {
		return *slot, nil
	}
	x, err := mk()
	if err == nil {
		*slot = x
	}
	return x, err
}

// If is one of two.
func If[T any](b bool, x, y T) T {
	if b {
		return x
	}
	return y
}
