// Package lo stands in for the library.
package lo

func Map[T, R any](collection []T, iteratee func(item T, index int) R) []R { return nil }
func Filter[T any](collection []T, predicate func(item T, index int) bool) []T {
	return nil
}
func ForEach[T any](collection []T, iteratee func(item T, index int)) {}
func Must[T any](val T, err any, messageArgs ...any) T                { return val }
func Attempt(maxIteration int, f func(index int) error) (int, error)  { return 0, nil }
func Try(callback func() error) bool                                  { return true }
func TernaryF[T any](condition bool, ifFunc, elseFunc func() T) T     { return ifFunc() }
