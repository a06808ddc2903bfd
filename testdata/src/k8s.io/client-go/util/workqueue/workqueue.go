// Package workqueue stands in for the library.
package workqueue

type TypedInterface[T comparable] interface {
	Get() (item T, shutdown bool)
	Done(item T)
}

type TypedRateLimitingInterface[T comparable] interface {
	TypedInterface[T]
	Forget(item T)
}
