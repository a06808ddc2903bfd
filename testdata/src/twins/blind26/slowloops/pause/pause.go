// Package pause lets time pass.
package pause

import (
	"context"
	"time"
)

// Minute waits for a minute, or for the end.
func Minute(ctx context.Context) bool {
	t := time.NewTimer(time.Minute)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-t.C:
		return true
	}
}

// For waits for d.
func For(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}

// Checked does not wait at all.
func Checked(ctx context.Context) bool { return ctx.Err() == nil }

// Every calls f each hour.
func Every(ctx context.Context, f func(context.Context)) {
	t := time.NewTicker(time.Hour)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
			f(ctx)
		}
	}
}
