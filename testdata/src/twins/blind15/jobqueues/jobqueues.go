// Package jobqueues works through queues in memory. What decides: whether a job, or the pool, makes what the job needs.
package jobqueues

import (
	"context"
	"reflect"
	"sync"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/sync/errgroup"
)

type job struct{ Name string }

type pool struct {
	jobs  chan job
	tasks chan func()
	wg    sync.WaitGroup
	v     *validator.Validate
}

func New(n int) *pool {
	p := &pool{jobs: make(chan job), tasks: make(chan func()), v: validator.New()} // silent
	for range n {
		p.wg.Add(1)
		go p.work()
	}
	go p.runTasks()
	return p
}

func (p *pool) work() {
	defer p.wg.Done()
	for j := range p.jobs {
		if p.v.Struct(j) == nil {
			p.handle(j)
		}
	}
}

func (p *pool) handle(j job) {
	d := form.NewDecoder() // report
	_ = d.Decode(&j, map[string][]string{"name": {j.Name}})
}

func (p *pool) runTasks() {
	for f := range p.tasks {
		f()
	}
}

// Submit hands a task on, which builds when it runs.
func (p *pool) Submit(j job) {
	p.tasks <- func() {
		_ = mold.New().Struct(context.Background(), &j) // report
	}
}

// Drain empties the queue by hand.
func Drain(jobs <-chan job) (n int) {
	t := mold.New() // silent
	for {
		select {
		case j := <-jobs:
			_ = t.Struct(context.Background(), &j)
			n++
		default:
			return n
		}
	}
}

// DrainFresh looks alike.
func DrainFresh(jobs <-chan job) (n int) {
	for {
		select {
		case j := <-jobs:
			t := mold.New() // report
			_ = t.Struct(context.Background(), &j)
			n++
		default:
			return n
		}
	}
}

// Parallel is called with data, and makes one each time.
func Parallel(ctx context.Context, jobs []job) error {
	g, ctx := errgroup.WithContext(ctx)
	t := mold.New() // report
	for i := range jobs {
		g.Go(func() error { return t.Struct(ctx, &jobs[i]) })
	}
	return g.Wait()
}

func ParallelFresh(ctx context.Context, jobs []job) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(4)
	for i := range jobs {
		g.Go(func() error {
			t := mold.New() // report
			return t.Struct(ctx, &jobs[i])
		})
	}
	return g.Wait()
}

// ByTimer flushes what came in.
func ByTimer(ctx context.Context, in <-chan job) {
	var batch []job
	m := reflectx.NewMapper("db") // silent
	for tick := time.NewTicker(time.Second); ; {
		select {
		case <-ctx.Done():
			return
		case j := <-in:
			batch = append(batch, j)
		case <-tick.C:
			p := bluemonday.UGCPolicy() // report
			for _, j := range batch {
				m.FieldMap(reflect.ValueOf(job{p.Sanitize(j.Name)}))
			}
			batch = batch[:0]
		}
	}
}
