// Package fanouts spreads work over goroutines. What decides: whether a worker, or a piece of work, makes it.
package fanouts

import (
	"context"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"golang.org/x/sync/errgroup"
)

type task struct {
	Name   string
	Values map[string][]string
}

// workers have one each.
func workers(n int, in <-chan task) {
	var wg sync.WaitGroup
	for i := 0; i < n; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			v := validator.New() // silent
			for t := range in {
				_ = v.Struct(t)
			}
		}()
	}
	wg.Wait()
}

// groupWorkers have one each.
func groupWorkers(ctx context.Context, in <-chan task) error {
	g, ctx := errgroup.WithContext(ctx)
	for range 4 {
		g.Go(func() error {
			t := mold.New() // silent
			for {
				select {
				case <-ctx.Done():
					return ctx.Err()
				case x, ok := <-in:
					if !ok {
						return nil
					}
					_ = t.Struct(ctx, &x)
				}
			}
		})
	}
	return g.Wait()
}

// shared is made before they are started.
func shared(ctx context.Context, in <-chan task) error {
	g, _ := errgroup.WithContext(ctx)
	d := form.NewDecoder() // silent
	for t := range in {
		g.Go(func() error { return d.Decode(&t, t.Values) })
	}
	return g.Wait()
}

type runner struct{ in chan task }

// Start starts named workers.
func (r *runner) Start(n int) {
	for range n {
		go r.work()
	}
}

func (r *runner) work() {
	m := reflectx.NewMapper("db") // silent
	for t := range r.in {
		m.FieldMap(reflect.ValueOf(t))
	}
}

// perTask makes one in a goroutine for each.
func perTask(ts []task) {
	var wg sync.WaitGroup
	for _, t := range ts {
		wg.Add(1)
		go func() {
			defer wg.Done()
			v := validator.New(validator.WithRequiredStructEnabled()) // report
			_ = v.Struct(t)
		}()
	}
	wg.Wait()
}

// perGroup has a group call it for each.
func perGroup(ctx context.Context, ts []task) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(4)
	for i := range ts {
		g.Go(func() error {
			t := mold.New() // report
			return t.Struct(ctx, &ts[i])
		})
	}
	return g.Wait()
}

// inWorker makes one for each that a worker gets.
func inWorker(n int, in <-chan task) {
	for range n {
		go func() {
			for t := range in {
				d := schema.NewDecoder() // report
				_ = d.Decode(&t, t.Values)
			}
		}()
	}
}

// dispatch starts one for each that comes in.
func dispatch(in <-chan task) {
	for t := range in {
		go encode(t)
	}
}

func encode(t task) {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return
	}
	_, _ = c.BinaryFromNative(nil, t.Name)
}

// limited has as many as there are places.
func limited(in <-chan task) {
	sem := make(chan struct{}, 8)
	for t := range in {
		sem <- struct{}{}
		go func() {
			defer func() { <-sem }()
			m := reflectx.NewMapper("json") // report
			m.FieldMap(reflect.ValueOf(t))
		}()
	}
}

func Run(ctx context.Context, ts []task) error {
	in := make(chan task)
	go workers(2, in)
	go func() { _ = groupWorkers(ctx, in) }()
	r := &runner{in}
	r.Start(3)
	perTask(ts)
	inWorker(2, in)
	go dispatch(in)
	go limited(in)
	if err := perGroup(ctx, ts); err != nil {
		return err
	}
	return shared(ctx, in)
}
