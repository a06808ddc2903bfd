// Package groupworkers has workers in groups. What decides: whether the worker, or each piece of work, gets one.
package groupworkers

import (
	"context"
	"log"
	"net/http"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/sync/errgroup"
)

type doc struct {
	Title string `validate:"required" mod:"trim"`
	Raw   []byte
}

type Indexer struct {
	store func(context.Context, doc) error
	rules *validator.Validate
}

// Run has n workers as long as the service runs; a map of types is not for several goroutines.
func (i *Indexer) Run(ctx context.Context, in <-chan doc, n int) error {
	g, ctx := errgroup.WithContext(ctx)
	for range n {
		g.Go(func() error {
			types := pgtype.NewMap() // silent
			for d := range in {
				if err := types.Scan(25, 1, d.Raw, &d.Title); err != nil {
					return err
				}
				if err := i.store(ctx, d); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return g.Wait()
}

// RunEach has workers that make a map for each document.
func (i *Indexer) RunEach(ctx context.Context, in <-chan doc, n int) error {
	var wg sync.WaitGroup
	wg.Add(n)
	for range n {
		go func() {
			defer wg.Done()
			for d := range in {
				types := pgtype.NewMap() // report
				if err := types.Scan(25, 1, d.Raw, &d.Title); err != nil {
					log.Println(err)
				}
			}
		}()
	}
	wg.Wait()
	return nil
}

// dispatch starts a goroutine for each document.
func (i *Indexer) dispatch(ctx context.Context, in <-chan doc) error {
	var g errgroup.Group
	g.SetLimit(8)
	clean := bluemonday.UGCPolicy() // silent
	for d := range in {
		g.Go(func() error {
			d.Title = clean.Sanitize(d.Title)
			return i.store(ctx, d)
		})
	}
	return g.Wait()
}

// dispatchEach makes it in each of them.
func (i *Indexer) dispatchEach(ctx context.Context, in <-chan doc) error {
	sem := make(chan struct{}, 8)
	for d := range in {
		sem <- struct{}{}
		go func(d doc) {
			defer func() { <-sem }()
			clean := bluemonday.UGCPolicy() // report
			d.Title = clean.Sanitize(d.Title)
			if err := i.store(ctx, d); err != nil {
				log.Println(err)
			}
		}(d)
	}
	return ctx.Err()
}

// worker has its own name and the rules of all.
type worker struct {
	name string
	*Indexer
}

func (w worker) do(ctx context.Context, d doc) error {
	if err := w.rules.StructCtx(ctx, d); err != nil {
		return err
	}
	trim := mold.New() // report
	if err := trim.Struct(ctx, &d); err != nil {
		return err
	}
	return w.store(ctx, d)
}

func (w worker) loop(ctx context.Context, in <-chan doc) {
	for {
		select {
		case <-ctx.Done():
			return
		case d := <-in:
			if err := w.do(ctx, d); err != nil {
				log.Println(w.name, err)
			}
		}
	}
}

// ServeHTTP has a group of its own for each request, and rules for all of the group.
func (i *Indexer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	v.SetTagName("request")
	g, ctx := errgroup.WithContext(r.Context())
	for _, title := range r.URL.Query()["title"] {
		g.Go(func() error { return v.StructCtx(ctx, doc{Title: title}) })
	}
	if err := g.Wait(); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func Serve(ctx context.Context, store func(context.Context, doc) error, in <-chan doc) error {
	i := &Indexer{store, validator.New()} // silent
	for _, name := range []string{"a", "b"} {
		go worker{name, i}.loop(ctx, in)
	}
	go func() { log.Println(i.Run(ctx, in, 4), i.RunEach(ctx, in, 4)) }()
	go func() { log.Println(i.dispatch(ctx, in)) }()
	go func() { log.Println(i.dispatchEach(ctx, in)) }()
	return http.ListenAndServe(":8080", i)
}
