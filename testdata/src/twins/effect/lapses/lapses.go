// Package lapses has loops whose rounds are begun by another package. They are rare if that does nothing but let time pass.
package lapses

import (
	"context"
	"time"

	"github.com/go-playground/validator/v10"

	"twins/effect/lapses/pace"
)

type row struct{ Name string }

type daemon struct {
	rows  []row
	every time.Duration
}

func (d *daemon) Sleeps(ctx context.Context) {
	for pace.Sleep(ctx, d.every) {
		v := validator.New() // silent
		_ = v.Struct(d.rows[0])
	}
}

func (d *daemon) Ticks(ctx context.Context) {
	p := pace.New(10 * time.Minute)
	for p.Next(ctx) {
		v := validator.New() // silent
		_ = v.Struct(d.rows[0])
	}
}

func (d *daemon) Yields(ctx context.Context) {
	for range pace.Ticks(ctx, time.Minute) {
		v := validator.New() // silent
		_ = v.Struct(d.rows[0])
	}
}

func (d *daemon) Called(ctx context.Context) {
	pace.Every(ctx, time.Hour, func() {
		v := validator.New() // silent
		_ = v.Struct(d.rows[0])
	})
}

// Soon has rounds that wait for a moment.
func (d *daemon) Soon(ctx context.Context) {
	p := pace.New(time.Millisecond)
	for p.Next(ctx) {
		v := validator.New() // report
		_ = v.Struct(d.rows[0])
	}
}

// Pages waits for a moment, and goes on to the next page.
func (d *daemon) Pages(ctx context.Context, p *pace.Pager) {
	for p.Next(ctx) {
		v := validator.New() // report
		_ = v.Struct(p.Page)
	}
}

// Throttled waits before each row that it gets.
func (d *daemon) Throttled(ctx context.Context) {
	for r := range pace.Rows(ctx, time.Second) {
		v := validator.New() // report
		_ = v.Struct(row{r})
	}
}

// Works is called for each piece of work that another one sends.
func (d *daemon) Works(ctx context.Context) {
	pace.Work(ctx, func() {
		v := validator.New() // report
		_ = v.Struct(d.rows[0])
	})
}

// Tries is called again where it has failed.
func (d *daemon) Tries(ctx context.Context, x any) error {
	return pace.Try(ctx, 3, func() error {
		return validator.New().Struct(x) // report
	})
}
