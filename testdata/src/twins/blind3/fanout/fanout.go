// Package fanout does work for each item at the same time. What decides: whether each goroutine of an item makes the
// instance, or all share one that the object has.
package fanout

import (
	"context"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/samber/lo"
	"golang.org/x/sync/errgroup"
)

type job struct{ Name string }

type pool struct{ v *validator.Validate }

func NewPool() *pool { return &pool{v: validator.New()} } // silent

func (p *pool) Group(ctx context.Context, jobs []job) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(4)
	for _, j := range jobs {
		g.Go(func() error {
			return validator.New().StructCtx(ctx, j) // report
		})
	}
	return g.Wait()
}

func (p *pool) GroupShared(ctx context.Context, jobs []job) error {
	g, ctx := errgroup.WithContext(ctx)
	for _, j := range jobs {
		g.Go(func() error { return p.v.StructCtx(ctx, j) })
	}
	return g.Wait()
}

func (p *pool) Wait(jobs []job) {
	var wg sync.WaitGroup
	for i := range jobs {
		wg.Add(1)
		go func(j *job) {
			defer wg.Done()
			v := validator.New() // report
			_ = v.Struct(j)
		}(&jobs[i])
	}
	wg.Wait()
}

func (p *pool) WaitGo(jobs []job) {
	var wg sync.WaitGroup
	for _, j := range jobs {
		wg.Go(func() { _ = validator.New().Struct(j) }) // report
	}
	wg.Wait()
}

func (p *pool) Named(jobs []job, out chan<- error) {
	for _, j := range jobs {
		go one(j, out)
	}
}

func one(j job, out chan<- error) {
	v := validator.New() // report
	out <- v.Struct(j)
}

func (p *pool) Sem(jobs []job) {
	sem := make(chan struct{}, 4)
	for _, j := range jobs {
		sem <- struct{}{}
		go func() {
			defer func() { <-sem }()
			check := validator.New().Struct // report
			_ = check(j)
		}()
	}
}

func (p *pool) Each(jobs []job) {
	lo.ForEach(jobs, func(j job, _ int) {
		v := validator.New() // report
		_ = v.Struct(j)
	})
}

// A fixed number of workers, started with the pool: each has its own, for as long as it lives.
func (p *pool) Start(in <-chan job) {
	for range 4 {
		go func() {
			v := validator.New() // silent
			for j := range in {
				_ = v.Struct(j)
			}
		}()
	}
}

func (p *pool) StartGroup(ctx context.Context, in <-chan job) error {
	g, ctx := errgroup.WithContext(ctx)
	for range 4 {
		g.Go(func() error {
			v := validator.New() // silent
			for {
				select {
				case j := <-in:
					if err := v.Struct(j); err != nil {
						return err
					}
				case <-ctx.Done():
					return ctx.Err()
				}
			}
		})
	}
	return g.Wait()
}

func (p *pool) StartEach(in <-chan job) {
	for range 4 {
		go func() {
			for j := range in {
				v := validator.New() // report
				_ = v.Struct(j)
			}
		}()
	}
}

func (p *pool) StartNamed(in <-chan job) {
	for i := 0; i < 4; i++ {
		go worker(i, in)
	}
}

func worker(_ int, in <-chan job) {
	v := validator.New() // silent
	for j := range in {
		_ = v.Struct(j)
	}
}
