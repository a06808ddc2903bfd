// Package waitsgiven has helpers that wait as long as they are told. It is a wait if that is long, whoever says so.
package waitsgiven

import (
	"context"
	"time"

	"github.com/go-playground/validator/v10"
)

type row struct{ Name string }

type daemon struct{ rows []row }

func pause(ctx context.Context, d time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(d):
		return true
	}
}

func every(ctx context.Context, d time.Duration, f func()) {
	for pause(ctx, d) {
		f()
	}
}

func soon(ctx context.Context, d time.Duration, f func()) {
	for pause(ctx, d) {
		f()
	}
}

func hourly(ctx context.Context, f func()) { every(ctx, time.Hour, f) }

func (d *daemon) Own(ctx context.Context) {
	for pause(ctx, time.Minute) {
		v := validator.New() // silent
		_ = v.Struct(d.rows[0])
	}
}

func (d *daemon) Given(ctx context.Context) {
	every(ctx, 10*time.Minute, func() {
		v := validator.New() // silent
		_ = v.Struct(d.rows[0])
	})
}

func (d *daemon) Passed(ctx context.Context) {
	hourly(ctx, func() {
		v := validator.New() // silent
		_ = v.Struct(d.rows[0])
	})
}

func (d *daemon) Soon(ctx context.Context) {
	i := 0
	soon(ctx, time.Millisecond, func() {
		v := validator.New() // report
		_ = v.Struct(d.rows[i])
		i++
	})
}
