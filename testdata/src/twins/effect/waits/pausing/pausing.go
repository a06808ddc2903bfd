// Package pausing waits, and counts.
package pausing

import (
	"context"
	"time"
)

var n int

// Wait waits.
func Wait() { time.Sleep(time.Second) }

// Count does not.
func Count() { n++ }

// Pause waits for a while, or the end.
func Pause(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}

// Rest waits by a function of its own.
func Rest(n int) { rest(time.Duration(n) * time.Second) }

func rest(d time.Duration) { time.Sleep(d) }

// Tick is called as if it waited.
func Tick(ctx context.Context, d time.Duration) error {
	n += int(d)
	return ctx.Err()
}

// Later lets others wait.
func Later(d time.Duration) { go rest(d) }
