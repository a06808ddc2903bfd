// Package workqueue stands in for the library.
package workqueue

import "context"

type (
	TypedInterface[T comparable] interface {
		Add(item T)
		Len() int
		Get() (item T, shutdown bool)
		Done(item T)
		ShutDown()
	}
	TypedRateLimitingInterface[T comparable] interface {
		TypedInterface[T]
		AddRateLimited(item T)
		Forget(item T)
	}
	Interface             = TypedInterface[any]
	RateLimitingInterface = TypedRateLimitingInterface[any]
)

type DoWorkPieceFunc func(piece int)

func ParallelizeUntil(ctx context.Context, workers, pieces int, doWorkPiece DoWorkPieceFunc) {}
