// Package spawnslent hands functions to one that starts goroutines. What decides: whether the function that holds the instance goes on
// as a worker does, and in a goroutine.
package spawnslent

import (
	"context"
	"sync"

	"github.com/go-playground/validator/v10"
)

type pool struct {
	size int
	in   chan any
}

func (p *pool) start(ctx context.Context, wg *sync.WaitGroup, loop func(context.Context) error) {
	wg.Go(func() {
		if err := loop(ctx); err != nil {
			p.in <- err
		}
	})
}

func (p *pool) here(ctx context.Context, loop func(context.Context) error) { _ = loop(ctx) }

func (p *pool) worker() func(context.Context) error {
	v := validator.New() // silent
	return func(ctx context.Context) error {
		for {
			select {
			case <-ctx.Done():
				return nil
			case x := <-p.in:
				_ = v.Struct(x)
			}
		}
	}
}

func (p *pool) workers(ctx context.Context, wg *sync.WaitGroup) {
	for range p.size {
		p.start(ctx, wg, p.worker())
	}
}

func (p *pool) ranging() func(context.Context) error {
	v := validator.New() // silent
	return func(context.Context) error {
		for x := range p.in {
			_ = v.Struct(x)
		}
		return nil
	}
}

func (p *pool) directly(ctx context.Context) {
	for range p.size {
		go p.ranging()(ctx)
	}
}

func (p *pool) named(ctx context.Context, wg *sync.WaitGroup) {
	for range p.size {
		loop := p.ranging()
		p.start(ctx, wg, loop)
	}
}

func (p *pool) piece(x any) func(context.Context) error {
	v := validator.New() // report
	return func(context.Context) error { return v.Struct(x) }
}

func (p *pool) pieces(ctx context.Context, wg *sync.WaitGroup, list []any) {
	for _, x := range list {
		p.start(ctx, wg, p.piece(x))
	}
}

func (p *pool) waited(x any) func(context.Context) error {
	v := validator.New() // report
	return func(context.Context) error { return v.Struct(x) }
}

func (p *pool) inTurn(ctx context.Context, list []any) {
	for _, x := range list {
		p.here(ctx, p.waited(x))
	}
}
