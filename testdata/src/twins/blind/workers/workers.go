// Package workers starts goroutines in loops: one for each worker, or one for each piece of data.
package workers

import (
	"context"
	"sync"

	"github.com/go-playground/validator/v10"
	"golang.org/x/sync/errgroup"
)

type job struct{ ID int }

type queue struct{ jobs chan job }

func (q *queue) startA(n int) {
	for range n {
		go func() {
			v := validator.New() // silent
			for j := range q.jobs {
				_ = v.Struct(j)
			}
		}()
	}
}

func (q *queue) startB(n int) {
	var wg sync.WaitGroup
	for i := 0; i < n; i++ {
		wg.Go(func() {
			v := validator.New() // silent
			for j := range q.jobs {
				_ = v.Struct(j)
			}
		})
	}
	wg.Wait()
}

func (q *queue) startC(ctx context.Context, n int) error {
	g, ctx := errgroup.WithContext(ctx)
	for range n {
		v := validator.New() // silent
		g.Go(func() error { return q.work(ctx, v) })
	}
	return g.Wait()
}

func (q *queue) work(ctx context.Context, v *validator.Validate) error {
	for {
		select {
		case j := <-q.jobs:
			_ = v.Struct(j)
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func spawn(f func()) { go f() }

func (q *queue) startD(n int) {
	for range n {
		spawn(func() {
			v := validator.New() // silent
			for j := range q.jobs {
				_ = v.Struct(j)
			}
		})
	}
}

type worker struct {
	v    *validator.Validate
	jobs <-chan job
}

func (w *worker) run() {
	for j := range w.jobs {
		_ = w.v.Struct(j)
	}
}

func (q *queue) startE(n int) {
	for range n {
		w := &worker{v: validator.New(), jobs: q.jobs} // silent
		go w.run()
	}
}

// A goroutine for each job.
func eachA(jobs []job) {
	for _, j := range jobs {
		go func() {
			_ = validator.New().Struct(j) // report
		}()
	}
}

func eachB(jobs []job) {
	var wg sync.WaitGroup
	for _, j := range jobs {
		wg.Go(func() {
			v := validator.New() // report
			_ = v.Struct(j)
		})
	}
	wg.Wait()
}

func eachC(ctx context.Context, jobs []job) error {
	g, _ := errgroup.WithContext(ctx)
	for _, j := range jobs {
		g.Go(func() error {
			return validator.New().Struct(j) // report
		})
	}
	return g.Wait()
}

func eachD(jobs []job) {
	for _, j := range jobs {
		spawn(func() {
			v := validator.New() // report
			_ = v.Struct(j)
		})
	}
}

// The worker builds for each job it takes.
func (q *queue) startF(n int) {
	for range n {
		go func() {
			for j := range q.jobs {
				v := validator.New() // report
				_ = v.Struct(j)
			}
		}()
	}
}
