// Package groupwork spreads work over goroutines: groups, pools of workers, semaphores, fan-in. What decides: whether a goroutine is a worker that
// goes on, an item of the work, or the program's.
package groupwork

import (
	"context"
	"net/http"
	"reflect"
	"regexp"
	"runtime"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"golang.org/x/sync/errgroup"
)

type item struct {
	SKU string `validate:"required"`
}

func checkAll(ctx context.Context, items []item) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(8)
	for _, it := range items {
		g.Go(func() error {
			// For each item.
			return validator.New().StructCtx(ctx, it) // report
		})
	}
	return g.Wait()
}

func checkShared(ctx context.Context, items []item) error {
	g, ctx := errgroup.WithContext(ctx)
	// For each batch: the goroutines share it, the batches do not.
	v := validator.New() // report
	for _, it := range items {
		g.Go(func() error { return v.StructCtx(ctx, it) })
	}
	return g.Wait()
}

func workers(ctx context.Context, in <-chan item, out chan<- item) {
	var wg sync.WaitGroup
	for range runtime.NumCPU() {
		wg.Add(1)
		go func() {
			defer wg.Done()
			// One for each worker, which goes on.
			t := mold.New() // silent
			for it := range in {
				if t.Struct(ctx, &it) == nil {
					out <- it
				}
			}
		}()
	}
	wg.Wait()
	close(out)
}

func workersEach(ctx context.Context, in <-chan item, out chan<- item) {
	for range runtime.NumCPU() {
		go func() {
			for it := range in {
				// The worker makes one for each item.
				t := mold.New() // report
				if t.Struct(ctx, &it) == nil {
					out <- it
				}
			}
		}()
	}
}

func bounded(ctx context.Context, items []item) {
	sem := make(chan struct{}, 4)
	for i := range items {
		sem <- struct{}{}
		go func(it *item) {
			defer func() { <-sem }()
			// A goroutine for each item.
			m := reflectx.NewMapper("json") // report
			_ = m.FieldMap(reflect.ValueOf(it))
		}(&items[i])
	}
}

type pool struct {
	jobs chan func()
	v    *validator.Validate
	wg   sync.WaitGroup
}

func newPool(n int) *pool {
	// Kept by the pool.
	p := &pool{jobs: make(chan func()), v: validator.New()} // silent
	for range n {
		p.wg.Add(1)
		go p.work()
	}
	return p
}

func (p *pool) work() {
	defer p.wg.Done()
	// Once for each worker of the pool.
	re := regexp.MustCompile(`panic`) // silent
	for job := range p.jobs {
		job()
		if re.MatchString("") {
			return
		}
	}
}

func (p *pool) handle(w http.ResponseWriter, r *http.Request) {
	done := make(chan error, 1)
	p.jobs <- func() {
		// A job of a request.
		done <- validator.New().Var(r.FormValue("sku"), "required") // report
	}
	if err := <-done; err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (p *pool) handleKept(w http.ResponseWriter, r *http.Request) {
	done := make(chan error, 1)
	p.jobs <- func() { done <- p.v.Var(r.FormValue("sku"), "required") }
	<-done
}

func (p *pool) batch(w http.ResponseWriter, r *http.Request) {
	var items []item
	for _, sku := range r.Form["sku"] {
		items = append(items, item{sku})
	}
	if checkAll(r.Context(), items) != nil || checkShared(r.Context(), items) != nil {
		http.Error(w, "sku", http.StatusBadRequest)
		return
	}
	bounded(r.Context(), items)
}

func (p *pool) stream(w http.ResponseWriter, r *http.Request) {
	in := make(chan item)
	var once sync.Once
	var v *validator.Validate
	g, _ := errgroup.WithContext(r.Context())
	for range 4 {
		g.Go(func() error {
			once.Do(func() {
				// Once for the four of a request.
				v = validator.New() // report
			})
			for it := range in {
				if err := v.Struct(it); err != nil {
					return err
				}
			}
			return nil
		})
	}
	close(in)
	_ = g.Wait()
}

func Main(ctx context.Context) error {
	in, out := make(chan item), make(chan item)
	go workers(ctx, in, out)
	go workersEach(ctx, in, out)
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		// A goroutine of the program: once.
		v := validator.New() // silent
		for it := range out {
			_ = v.StructCtx(ctx, it)
		}
		return nil
	})
	p := newPool(4)
	http.HandleFunc("/handle", p.handle)
	http.HandleFunc("/kept", p.handleKept)
	http.HandleFunc("/batch", p.batch)
	http.HandleFunc("/stream", p.stream)
	g.Go(func() error { return http.ListenAndServe(":8080", nil) })
	return g.Wait()
}
