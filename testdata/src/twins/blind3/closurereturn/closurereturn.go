// Package closurereturn returns functions. What decides: whether the construction stands in the function that is returned
// and called again and again, or around it.
package closurereturn

import (
	"context"
	"iter"
	"net/http"
	"sync"

	"github.com/gorilla/schema"
)

type query struct{ Page int }

type values = map[string][]string

func Around() func(values) (query, error) {
	d := schema.NewDecoder() // silent
	return func(v values) (q query, err error) {
		err = d.Decode(&q, v)
		return q, err
	}
}

func Inside() func(values) (query, error) {
	return func(v values) (q query, err error) {
		d := schema.NewDecoder() // report
		err = d.Decode(&q, v)
		return q, err
	}
}

type parser func(values) error

func Chain(ps ...parser) parser {
	return func(v values) error {
		for _, p := range ps {
			if err := p(v); err != nil {
				return err
			}
		}
		return nil
	}
}

func strict() parser {
	return func(v values) error {
		d := schema.NewDecoder() // report
		d.IgnoreUnknownKeys(false)
		return d.Decode(&query{}, v)
	}
}

func loose() parser {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	return func(v values) error { return d.Decode(&query{}, v) }
}

// Two levels.
func Levels(tag string) func() parser {
	return func() parser {
		d := schema.NewDecoder() // silent
		d.SetAliasTag(tag)
		return func(v values) error { return d.Decode(&query{}, v) }
	}
}

func Innermost(tag string) func() parser {
	return func() parser {
		return func(v values) error {
			d := schema.NewDecoder() // report
			d.SetAliasTag("json")
			return d.Decode(&query{}, v)
		}
	}
}

// Several functions from one maker.
func Pair() (parse parser, handle http.HandlerFunc) {
	d := schema.NewDecoder() // silent
	parse = func(v values) error { return d.Decode(&query{}, v) }
	handle = func(w http.ResponseWriter, r *http.Request) { _ = parse(r.URL.Query()) }
	return parse, handle
}

func PairInside() (parse parser, handle http.HandlerFunc) {
	handle = func(w http.ResponseWriter, r *http.Request) {
		_ = schema.NewDecoder().Decode(&query{}, r.URL.Query()) // report
	}
	return func(v values) error { return nil }, handle
}

// A struct of functions.
type hooks struct {
	Before parser
	After  parser
}

func NewHooks() hooks {
	shared := schema.NewDecoder() // silent
	return hooks{
		Before: func(v values) error { return shared.Decode(&query{}, v) },
		After: func(v values) error {
			own := schema.NewDecoder() // report
			return own.Decode(&query{}, v)
		},
	}
}

// Lazily, in the closure's own variable.
func Lazy() parser {
	var d *schema.Decoder
	return func(v values) error {
		if d == nil {
			d = schema.NewDecoder() // silent
		}
		return d.Decode(&query{}, v)
	}
}

func LazyOnce() parser {
	var (
		once sync.Once
		d    *schema.Decoder
	)
	return func(v values) error {
		once.Do(func() { d = schema.NewDecoder() }) // silent
		return d.Decode(&query{}, v)
	}
}

func LazyInside() parser {
	return func(v values) error {
		var d *schema.Decoder
		var once sync.Once
		once.Do(func() { d = schema.NewDecoder() }) // report
		return d.Decode(&query{}, v)
	}
}

// A sequence: once for each walk of it, or for each element.
func Seq(in iter.Seq[values]) iter.Seq2[query, error] {
	return func(yield func(query, error) bool) {
		for v := range in {
			var q query
			if !yield(q, schema.NewDecoder().Decode(&q, v)) { // report
				return
			}
		}
	}
}

func Worker(ctx context.Context, in <-chan values) func() error {
	return func() error {
		d := schema.NewDecoder() // silent
		for {
			select {
			case v := <-in:
				_ = d.Decode(&query{}, v)
			case <-ctx.Done():
				return ctx.Err()
			}
		}
	}
}

func Routes(mux *http.ServeMux) {
	p := Chain(strict(), loose(), Levels("q")(), Innermost("q")(), Lazy(), LazyOnce(), LazyInside())
	h := NewHooks()
	mux.HandleFunc("/p", func(w http.ResponseWriter, r *http.Request) {
		if h.Before(r.URL.Query()) == nil && p(r.URL.Query()) == nil {
			_ = h.After(r.URL.Query())
		}
	})
}
