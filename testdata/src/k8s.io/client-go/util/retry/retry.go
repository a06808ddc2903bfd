// Package retry stands in for the library.
package retry

type Backoff struct{ Steps int }

var DefaultRetry Backoff

func RetryOnConflict(b Backoff, fn func() error) error { return fn() }
