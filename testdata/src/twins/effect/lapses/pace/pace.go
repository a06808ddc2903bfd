// Package pace lets time pass.
package pace

import (
	"context"
	"iter"
	"time"
)

// Sleep waits, and reports whether it was not told to stop.
func Sleep(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-t.C:
		return true
	}
}

// Pacer lets a loop go on now and then.
type Pacer struct{ t *time.Ticker }

// New returns a pacer.
func New(d time.Duration) *Pacer { return &Pacer{time.NewTicker(d)} }

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

// Pager has one page after the other.
type Pager struct {
	Page  []string
	pages [][]string
	t     *time.Ticker
}

// Next waits for the next time, and goes on to the next page.
func (p *Pager) Next(ctx context.Context) bool {
	<-p.t.C
	if len(p.pages) == 0 {
		return false
	}
	p.Page, p.pages = p.pages[0], p.pages[1:]
	return true
}

// Ticks yields now and then.
func Ticks(ctx context.Context, d time.Duration) iter.Seq[time.Time] {
	return func(yield func(time.Time) bool) {
		for Sleep(ctx, d) && yield(time.Now()) {
		}
	}
}

var rows = []string{"a", "b"}

// Rows yields rows, one after the other.
func Rows(ctx context.Context, d time.Duration) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, r := range rows {
			if !Sleep(ctx, d) || !yield(r) {
				return
			}
		}
	}
}

// Every calls f now and then.
func Every(ctx context.Context, d time.Duration, f func()) {
	for Sleep(ctx, d) {
		f()
	}
}

var work = make(chan func())

func next(ctx context.Context) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(time.Minute):
	case f := <-work:
		f()
	}
	return true
}

// Work calls f for each piece of work.
func Work(ctx context.Context, f func()) {
	for next(ctx) {
		f()
	}
}

// Try calls f until that works.
func Try(ctx context.Context, n int, f func() error) (err error) {
	for i := range n {
		if err = f(); err == nil || !Sleep(ctx, time.Duration(i)*time.Second) {
			break
		}
	}
	return err
}
