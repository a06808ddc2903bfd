// Package pace waits.
package pace

import (
	"context"
	"iter"
	"runtime"
	"time"
)

// Sleep waits for d, or until the context is done.
func Sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}

// Pacer lets a loop go on now and then.
type Pacer struct{ t *time.Ticker }

// New returns a pacer.
func New(d time.Duration) *Pacer { return &Pacer{t: time.NewTicker(d)} }

// Next waits for the next time.
func (p *Pacer) Next(ctx context.Context) bool {
	select {
	case <-ctx.Done():
		p.t.Stop()
		return false
	case <-p.t.C:
		return true
	}
}

// Every calls f every d.
func Every(ctx context.Context, d time.Duration, f func(ctx context.Context)) {
	for Sleep(ctx, d) == nil {
		f(ctx)
	}
}

// Ticks yields every d.
func Ticks(ctx context.Context, d time.Duration) iter.Seq[time.Time] {
	return func(yield func(time.Time) bool) {
		t := time.NewTicker(d)
		defer t.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case now := <-t.C:
				if !yield(now) {
					return
				}
			}
		}
	}
}

// Yield lets others go first.
func Yield() { runtime.Gosched() }
