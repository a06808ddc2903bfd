// Package imports works through files with the pools of another package. What decides: whether what it gives these runs for a job or for a worker.
package imports

import (
	"context"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind24/workerpools/pool"
)

type job struct{ Name string }

func check(j job) {
	v := validator.New() // report
	_ = v.Struct(j)
}

func All(jobs []job) {
	p := pool.New(4, check)
	for _, j := range jobs {
		p.Submit(j)
	}
	p.Wait()
}

func Trim(jobs []job) {
	p := pool.NewInit(4, func() func(job) {
		t := mold.New() // silent
		return func(j job) { _ = t.Struct(context.Background(), &j) }
	})
	for _, j := range jobs {
		p.Submit(j)
	}
	p.Wait()
}

func TrimEach(jobs []job) {
	p := pool.New(4, func(j job) {
		t := mold.New() // report
		_ = t.Struct(context.Background(), &j)
	})
	for _, j := range jobs {
		p.Submit(j)
	}
	p.Wait()
}

func Rows(ctx context.Context, jobs []job) error {
	return pool.Each(ctx, 4, jobs, func(_ context.Context, j job) error {
		reflectx.NewMapper("db").FieldMap(reflect.ValueOf(j)) // report
		return nil
	})
}

// rowWorker is one of the workers.
func rowWorker() func(job) {
	m := reflectx.NewMapper("db") // silent
	return func(j job) { m.FieldMap(reflect.ValueOf(j)) }
}

type Importer struct {
	in   chan job
	pool *pool.Pool[job]
}

func New() *Importer { return &Importer{in: make(chan job), pool: pool.NewInit(2, rowWorker)} }

// Run has workers that take from a channel.
func (i *Importer) Run(ctx context.Context) {
	pool.Workers(ctx, 4, func(ctx context.Context) {
		d := schema.NewDecoder() // silent
		for {
			select {
			case <-ctx.Done():
				return
			case j := <-i.in:
				_ = d.Decode(&j, map[string][]string{"name": {j.Name}})
			}
		}
	})
}

// RunEach makes one for each job.
func (i *Importer) RunEach(ctx context.Context) {
	pool.Workers(ctx, 4, func(ctx context.Context) {
		for {
			select {
			case <-ctx.Done():
				return
			case j := <-i.in:
				d := form.NewDecoder() // report
				_ = d.Decode(&j, map[string][]string{"name": {j.Name}})
			}
		}
	})
}

// Clean starts something for each of the jobs.
func Clean(jobs []job) {
	var wg sync.WaitGroup
	for i := range jobs {
		pool.Go(&wg, func() {
			jobs[i].Name = bluemonday.UGCPolicy().Sanitize(jobs[i].Name) // report
		})
	}
	wg.Wait()
}
