// Package hirelings starts goroutines through helpers. What decides: whether a goroutine lives for many jobs, or for one.
package hirelings

import (
	"context"
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"golang.org/x/sync/errgroup"
)

type job struct {
	URL string `validate:"url" mod:"trim"`
}

type crew struct{ wg sync.WaitGroup }

func (c *crew) spawn(f func()) {
	c.wg.Add(1)
	go func() {
		defer c.wg.Done()
		f()
	}()
}

// ForJobs starts one for each job.
func ForJobs(jobs []job) {
	var c crew
	for _, j := range jobs {
		c.spawn(func() {
			_ = validator.New().Struct(j) // report
		})
	}
	c.wg.Wait()
}

// ForWorkers starts four that take jobs until there are none.
func ForWorkers(jobs <-chan job) {
	var c crew
	for range 4 {
		c.spawn(func() {
			v := validator.New() // silent
			for j := range jobs {
				_ = v.Struct(j)
			}
		})
	}
	c.wg.Wait()
}

func worker(jobs <-chan job, d *form.Encoder) {
	for j := range jobs {
		_, _ = d.Encode(j)
	}
}

// Given gives each worker one of its own.
func Given(jobs <-chan job) {
	for i := 0; i < 8; i++ {
		go worker(jobs, form.NewEncoder()) // silent
	}
}

func single(j job, d *form.Encoder) { _, _ = d.Encode(j) }

func GivenEach(jobs <-chan job) {
	for j := range jobs {
		go single(j, form.NewEncoder()) // report
	}
}

// Limited has a group with a limit; a function is one job all the same.
func Limited(ctx context.Context, jobs []job) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(4)
	for i := range jobs {
		g.Go(func() error {
			return mold.New().Struct(ctx, &jobs[i]) // report
		})
	}
	return g.Wait()
}

// Grouped starts a few with the group, which take jobs.
func Grouped(ctx context.Context, jobs <-chan *job) error {
	g, ctx := errgroup.WithContext(ctx)
	for range 4 {
		g.Go(func() error {
			t := mold.New() // silent
			for {
				j, ok := <-jobs
				if !ok {
					return nil
				}
				if err := t.Struct(ctx, j); err != nil {
					return err
				}
			}
		})
	}
	return g.Wait()
}

type pool struct{ work chan func() }

func newPool(n int) *pool {
	p := &pool{work: make(chan func())}
	for range n {
		go p.run()
	}
	return p
}

func (p *pool) run() {
	for f := range p.work {
		f()
	}
}

func (p *pool) submit(f func()) { p.work <- f }

type server struct{ pool *pool }

// ServeHTTP submits a job.
func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	j := job{r.FormValue("url")}
	done := make(chan error, 1)
	s.pool.submit(func() {
		done <- validator.New().Struct(j) // report
	})
	if err := <-done; err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func New() http.Handler { return &server{newPool(4)} }
