// Command chanstages hands lines from stage to stage. What decides: whether a stage, or a line in it, has one made.
package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type row struct{ Text string }

func source(ctx context.Context) <-chan row {
	out := make(chan row)
	go func() {
		defer close(out)
		for sc := bufio.NewScanner(os.Stdin); sc.Scan(); {
			select {
			case out <- row{sc.Text()}:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func checked(in <-chan row) <-chan row {
	out := make(chan row)
	go func() {
		defer close(out)
		v := validator.New() // silent
		for r := range in {
			if v.Struct(r) == nil {
				out <- r
			}
		}
	}()
	return out
}

func rechecked(in <-chan row) <-chan row {
	out := make(chan row)
	go func() {
		defer close(out)
		for r := range in {
			if v := validator.New(); v.Struct(r) == nil { // report
				out <- r
			}
		}
	}()
	return out
}

// stage has a function for each row.
func stage[A, B any](in <-chan A, f func(A) B) <-chan B {
	out := make(chan B)
	go func() {
		defer close(out)
		for a := range in {
			out <- f(a)
		}
	}()
	return out
}

// stageOf asks for the function once.
func stageOf[A, B any](in <-chan A, mk func() func(A) B) <-chan B {
	f := mk()
	out := make(chan B)
	go func() {
		for a := range in {
			out <- f(a)
		}
		close(out)
	}()
	return out
}

func trim(r row) row {
	t := mold.New() // report
	_ = t.Struct(context.Background(), &r)
	return r
}

func cleaner() func(row) row {
	p := bluemonday.UGCPolicy() // silent
	return func(r row) row { return row{p.Sanitize(r.Text)} }
}

type step interface{ do(row) row }

type query struct{ d *schema.Decoder }

func (q *query) do(r row) row {
	_ = q.d.Decode(&r, nil)
	return r
}

type fields struct{}

func (fields) do(r row) row {
	m := reflectx.NewMapper("db") // report
	m.FieldMap(reflect.ValueOf(r))
	return r
}

func through(in <-chan row, steps ...step) <-chan row {
	for _, s := range steps {
		in = stage(in, s.do)
	}
	return in
}

// split has several goroutines, with one of their own each.
func split(in <-chan row, n int) <-chan row {
	out := make(chan row, n)
	var wg sync.WaitGroup
	for range n {
		wg.Add(1)
		go func() {
			defer wg.Done()
			d := form.NewDecoder() // silent
			for r := range in {
				_ = d.Decode(&r, nil)
				out <- r
			}
		}()
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	rows := rechecked(checked(source(ctx)))
	rows = stageOf(stage(rows, trim), cleaner)
	rows = through(rows, &query{schema.NewDecoder()}, fields{}) // silent
	for r := range split(rows, 4) {
		fmt.Println(r.Text)
	}
}
