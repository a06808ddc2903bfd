// Package pool runs jobs in a number of goroutines.
package pool

import (
	"context"
	"sync"
)

type Pool[J any] struct {
	jobs chan J
	wg   sync.WaitGroup
}

// New starts n workers, which call do for each job.
func New[J any](n int, do func(J)) *Pool[J] {
	p := &Pool[J]{jobs: make(chan J)}
	for range n {
		p.wg.Add(1)
		go func() {
			defer p.wg.Done()
			for j := range p.jobs {
				do(j)
			}
		}()
	}
	return p
}

// NewInit starts n workers, each with a function of its own.
func NewInit[J any](n int, start func() func(J)) *Pool[J] {
	p := &Pool[J]{jobs: make(chan J)}
	p.wg.Add(n)
	for range n {
		go func() {
			defer p.wg.Done()
			do := start()
			for j := range p.jobs {
				do(j)
			}
		}()
	}
	return p
}

func (p *Pool[J]) Submit(j J) { p.jobs <- j }

func (p *Pool[J]) Wait() {
	close(p.jobs)
	p.wg.Wait()
}

// Each calls do for each of the jobs, n at a time.
func Each[J any](ctx context.Context, n int, jobs []J, do func(context.Context, J) error) error {
	sem := make(chan struct{}, n)
	errs := make(chan error, len(jobs))
	for _, j := range jobs {
		sem <- struct{}{}
		go func() {
			defer func() { <-sem }()
			errs <- do(ctx, j)
		}()
	}
	for range jobs {
		if err := <-errs; err != nil {
			return err
		}
	}
	return nil
}

// Workers calls run n times, and each goes on until the context ends.
func Workers(ctx context.Context, n int, run func(ctx context.Context)) {
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() { run(ctx) })
	}
	wg.Wait()
}

// Go runs one thing beside the others.
func Go(wg *sync.WaitGroup, fn func()) {
	wg.Add(1)
	go func() {
		defer wg.Done()
		fn()
	}()
}
