// Package ofobjects has objects that call a function of theirs, by two methods. What decides: whether the object that has the function is asked by the method that calls it in each round.
package ofobjects

import (
	"context"

	"github.com/go-playground/validator/v10"
)

type order struct{ ID string }

type pool struct {
	n    int
	init func() func(order) error
}

func newPool(n int, init func() func(order) error) *pool { return &pool{n, init} }

func (p *pool) run(ctx context.Context, in <-chan order) {
	for range p.n {
		check := p.init()
		go func() {
			for o := range in {
				_ = check(o)
			}
		}()
	}
}

func (p *pool) runAnew(ctx context.Context, in <-chan order) {
	for o := range in {
		_ = p.init()(o)
	}
}

func perWorker(ctx context.Context, in <-chan order) {
	newPool(4, func() func(order) error {
		v := validator.New() // silent
		return func(o order) error { return v.Struct(o) }
	}).run(ctx, in)
}

func perOrder(ctx context.Context, in <-chan order) {
	newPool(4, func() func(order) error {
		v := validator.New() // report
		return func(o order) error { return v.Struct(o) }
	}).runAnew(ctx, in)
}

func perOrderVariable(ctx context.Context, in <-chan order) {
	p := newPool(1, func() func(order) error {
		v := validator.New() // report
		return func(o order) error { return v.Struct(o) }
	})
	p.runAnew(ctx, in)
}

func perWorkerVariable(ctx context.Context, in <-chan order) {
	p := &pool{n: 2, init: func() func(order) error {
		v := validator.New() // silent
		return func(o order) error { return v.Struct(o) }
	}}
	p.run(ctx, in)
}

func Main(in <-chan order) {
	ctx := context.Background()
	perWorker(ctx, in)
	perOrder(ctx, in)
	perOrderVariable(ctx, in)
	perWorkerVariable(ctx, in)
}
