// Package ownrounds has workers that put a new one into themselves. What decides: whether each round of a loop does, and uses it from there.
package ownrounds

import (
	"context"

	"github.com/go-playground/mold/v4"
)

type item struct{ Name string }

type worker struct {
	in   chan item
	t    *mold.Transformer
	next *worker
}

func (o *worker) trim(ctx context.Context, x any) error { return o.t.Struct(ctx, x) }

func (o *worker) own(ctx context.Context) {
	for x := range o.in {
		o.t = mold.New() // report
		_ = o.t.Struct(ctx, &x)
	}
}

func (o *worker) method(ctx context.Context) {
	for x := range o.in {
		o.t = mold.New() // report
		_ = o.trim(ctx, &x)
	}
}

func (o *worker) calls(ctx context.Context) {
	for x := range o.in {
		o.each(ctx, &x)
	}
}

func (o *worker) each(ctx context.Context, x *item) {
	o.t = mold.New() // report
	_ = o.trim(ctx, x)
}

func (o *worker) once(ctx context.Context) {
	o.t = mold.New() // silent
	for x := range o.in {
		_ = o.t.Struct(ctx, &x)
	}
}

func (o *worker) list(ctx context.Context) {
	for o != nil {
		o.t = mold.New() // silent
		_ = o.t.Struct(ctx, o)
		o = o.next
	}
}

func all(ctx context.Context, ws []*worker) {
	for _, o := range ws {
		o.t = mold.New() // silent
		_ = o.t.Struct(ctx, o)
	}
}

func every(ctx context.Context, ws []*worker) {
	for _, o := range ws {
		o.start(ctx)
	}
}

func (o *worker) start(ctx context.Context) {
	o.t = mold.New() // silent
	_ = o.t.Struct(ctx, o)
}

func Work(ctx context.Context, ws []*worker) {
	for _, o := range ws {
		go o.own(ctx)
		go o.method(ctx)
		go o.calls(ctx)
		go o.once(ctx)
	}
	ws[0].list(ctx)
	all(ctx, ws)
	every(ctx, ws)
}
