// Package workers has loops that start workers, each with an instance of its own.
package workers

import (
	"sync"

	"github.com/go-playground/validator/v10"
)

type job struct{ Name string }

func pool(n int, jobs <-chan job) {
	for i := 0; i < n; i++ {
		go func() {
			v := validator.New()
			for j := range jobs {
				_ = v.Struct(j)
			}
		}()
	}
}

func poolFunc(n int, jobs <-chan job) {
	for range n {
		go worker(jobs)
	}
}

func worker(jobs <-chan job) {
	v := validator.New()
	for j := range jobs {
		_ = v.Struct(j)
	}
}

func poolGroup(n int, jobs <-chan job) {
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() {
			v := validator.New()
			for {
				j, ok := <-jobs
				if !ok {
					return
				}
				_ = v.Struct(j)
			}
		})
	}
	wg.Wait()
}

// The near twin builds for every job.
func poolInside(n int, jobs <-chan job) {
	for i := 0; i < n; i++ {
		go func() {
			for j := range jobs {
				v := validator.New() // want `on every iteration of the loop at line \d+ of function literal in poolInside`
				_ = v.Struct(j)
			}
		}()
	}
}

func workerInside(jobs <-chan job) {
	for j := range jobs {
		_ = validator.New().Struct(j) // want `on every iteration of the loop at line \d+ of workerInside`
	}
}

// A goroutine for every job is no worker.
func perJob(jobs []job) {
	for _, j := range jobs {
		go handle(j)
	}
}

func handle(j job) {
	_ = validator.New().Struct(j) // want `on every iteration of the loop at line \d+ of perJob, through handle`
}
