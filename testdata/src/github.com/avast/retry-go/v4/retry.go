// Package retry stands in for the library.
package retry

type RetryableFunc func() error

type Option func()

func Attempts(n uint) Option                               { return nil }
func Do(retryableFunc RetryableFunc, opts ...Option) error { return retryableFunc() }
