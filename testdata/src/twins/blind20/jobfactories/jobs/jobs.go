// Package jobs runs jobs by name. What decides: whether the job, a run of it, or an element makes what it needs.
package jobs

import (
	"context"
	"net/http"
)

// A Job works through elements.
type Job interface {
	Run(ctx context.Context, items []string) error
}

// A Factory makes a job for a run.
type Factory func() Job

// Func is a job that is a function for one element.
type Func func(ctx context.Context, item string) error

// Run calls it for each.
func (f Func) Run(ctx context.Context, items []string) error {
	for _, x := range items {
		if err := f(ctx, x); err != nil {
			return err
		}
	}
	return nil
}

// Runner has jobs, and factories of jobs.
type Runner struct {
	jobs map[string]Job
	make map[string]Factory
}

func New() *Runner { return &Runner{map[string]Job{}, map[string]Factory{}} }

// Add has a job for all runs.
func (n *Runner) Add(name string, j Job) { n.jobs[name] = j }

// Each has a job made for each run.
func (n *Runner) Each(name string, f Factory) { n.make[name] = f }

// ServeHTTP runs the one that a request names.
func (n *Runner) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	j, ok := n.jobs[r.PathValue("job")]
	if !ok {
		f := n.make[r.PathValue("job")]
		if f == nil {
			http.NotFound(w, r)
			return
		}
		j = f()
	}
	if err := j.Run(r.Context(), r.Form["item"]); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}
