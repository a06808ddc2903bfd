// Package headwaits has loops that ask a function whether the wait went well. What decides: whether there is a wait worth the name.
package headwaits

import (
	"context"
	"time"

	"github.com/go-playground/validator/v10"
)

type state struct {
	Size int `validate:"min=1"`
}

func read() state { return state{} }

func pause(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func inHead(ctx context.Context) {
	for pause(ctx, time.Minute) == nil {
		_ = validator.New().Struct(read()) // silent: loop/waits-for-clock
	}
}

func inBody(ctx context.Context) {
	for {
		if err := pause(ctx, 10*time.Second); err != nil {
			return
		}
		_ = validator.New().Struct(read()) // silent: loop/waits-for-clock
	}
}

func assigned(ctx context.Context) {
	for {
		err := pause(ctx, time.Hour)
		if err != nil {
			return
		}
		_ = validator.New().Struct(read()) // silent: loop/waits-for-clock
	}
}

// The near twins: it waits for a moment, for the next piece of work, or for nothing.

func inHeadBriefly(ctx context.Context) {
	for pause(ctx, 10*time.Millisecond) == nil {
		_ = validator.New().Struct(read()) // report
	}
}

type feed struct{ in chan state }

func (f feed) next(ctx context.Context, d time.Duration) (state, bool) {
	select {
	case s := <-f.in:
		return s, true
	case <-time.After(d):
		return state{}, true
	case <-ctx.Done():
		return state{}, false
	}
}

func (f feed) inBody(ctx context.Context) {
	for {
		s, ok := f.next(ctx, time.Minute)
		if !ok {
			return
		}
		_ = validator.New().Struct(s) // report
	}
}

func within(ctx context.Context, d time.Duration) bool {
	t, ok := ctx.Deadline()
	return ok && time.Until(t) > d
}

func inHeadNot(ctx context.Context) {
	for within(ctx, time.Minute) {
		_ = validator.New().Struct(read()) // report
	}
}

func perhaps(ctx context.Context) {
	for {
		s := read()
		if s.Size == 0 && pause(ctx, time.Minute) != nil {
			return
		}
		_ = validator.New().Struct(s) // report
	}
}
