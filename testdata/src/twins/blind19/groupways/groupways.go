// Command groupways works in groups. What decides: whether what is started is a worker, or work.
package main

import (
	"context"
	"errors"
	"log"
	"os"
	"reflect"
	"runtime"
	"slices"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"golang.org/x/sync/errgroup"
)

type row struct{ Name string }

func perWorker(rows []row) error {
	var g errgroup.Group
	in := make(chan row)
	for range runtime.NumCPU() {
		g.Go(func() error {
			v := validator.New() // silent
			for r := range in {
				if err := v.Struct(r); err != nil {
					return err
				}
			}
			return nil
		})
	}
	for _, r := range rows {
		in <- r
	}
	close(in)
	return g.Wait()
}

func perRow(rows []row) error {
	var g errgroup.Group
	g.SetLimit(4)
	for _, r := range rows {
		g.Go(func() error {
			v := validator.New(validator.WithRequiredStructEnabled()) // report
			return v.Struct(r)
		})
	}
	return g.Wait()
}

func shared(rows []row) error {
	var g errgroup.Group
	t := mold.New() // silent
	for i := range rows {
		do := func() error { return t.Struct(context.Background(), &rows[i]) }
		g.Go(do)
	}
	return g.Wait()
}

func perChunk(rows []row) {
	var wg sync.WaitGroup
	for c := range slices.Chunk(rows, 100) {
		wg.Add(1)
		go func(c []row) {
			defer wg.Done()
			for i := range c {
				t := mold.New() // report
				_ = t.Struct(context.Background(), &c[i])
			}
		}(c)
	}
	wg.Wait()
}

func onced(rows []row) {
	var wg sync.WaitGroup
	var once sync.Once
	var d *form.Decoder
	for i := range rows {
		wg.Add(1)
		go func() {
			defer wg.Done()
			once.Do(func() { d = form.NewDecoder() }) // silent
			_ = d.Decode(&rows[i], nil)
		}()
	}
	wg.Wait()
}

func oncedEach(rows []row) {
	var wg sync.WaitGroup
	for i := range rows {
		var once sync.Once
		var d *form.Decoder
		wg.Add(1)
		go func() {
			defer wg.Done()
			once.Do(func() { d = form.NewDecoder() }) // report
			_ = d.Decode(&rows[i], nil)
		}()
	}
	wg.Wait()
}

type worker struct {
	dec *schema.Decoder
	in  <-chan row
}

func newWorker(in <-chan row) *worker {
	return &worker{schema.NewDecoder(), in} // silent
}

func (w *worker) run() {
	for r := range w.in {
		_ = w.dec.Decode(&r, nil)
		w.mapped(r)
	}
}

func (w *worker) mapped(r row) {
	reflectx.NewMapper("db").FieldMap(reflect.ValueOf(r)) // report
}

func fixed(rows []row) {
	var wg sync.WaitGroup
	in := make(chan row, len(rows))
	for i := 0; i < 4; i++ {
		wg.Add(1)
		w := newWorker(in)
		go func() {
			defer wg.Done()
			w.run()
		}()
	}
	for _, r := range rows {
		in <- r
	}
	close(in)
	wg.Wait()
}

func main() {
	var rows []row
	for _, a := range os.Args[1:] {
		rows = append(rows, row{a})
	}
	if err := errors.Join(perWorker(rows), perRow(rows), shared(rows)); err != nil {
		log.Fatal(err)
	}
	perChunk(rows)
	onced(rows)
	oncedEach(rows)
	fixed(rows)
}
