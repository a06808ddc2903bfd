// Package jobs runs jobs, by the clock or as they come.
package jobs

import (
	"context"
	"sync"
	"time"
)

// Every runs fn at each tick.
func Every(ctx context.Context, d time.Duration, fn func(context.Context)) {
	t := time.NewTicker(d)
	defer t.Stop()
	for {
		select {
		case <-t.C:
			fn(ctx)
		case <-ctx.Done():
			return
		}
	}
}

type Queue[T any] struct {
	ch      chan T
	workers int
}

func NewQueue[T any](workers int) *Queue[T] { return &Queue[T]{make(chan T), workers} }

func (q *Queue[T]) Push(v T) { q.ch <- v }

// Each runs fn for each of what is pushed, until ctx is done.
func (q *Queue[T]) Each(ctx context.Context, fn func(context.Context, T) error) {
	var wg sync.WaitGroup
	for range q.workers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for {
				select {
				case v := <-q.ch:
					_ = fn(ctx, v)
				case <-ctx.Done():
					return
				}
			}
		}()
	}
	wg.Wait()
}

// Workers has mk make what each worker works with.
func (q *Queue[T]) Workers(ctx context.Context, mk func() func(T) error) {
	for range q.workers {
		go func() {
			work := mk()
			for v := range q.ch {
				_ = work(v)
			}
		}()
	}
	<-ctx.Done()
}

// After runs fn once, later.
func After(ctx context.Context, d time.Duration, fn func()) {
	select {
	case <-time.After(d):
		fn()
	case <-ctx.Done():
	}
}
