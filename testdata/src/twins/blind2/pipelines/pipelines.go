// Package pipelines has stages that are joined by channels.
package pipelines

import (
	"context"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/ugorji/go/codec"
	"golang.org/x/sync/errgroup"
)

type Record struct {
	Fields map[string][]string
}

type Lead struct {
	Name string `schema:"name" validate:"required"`
}

// parse: in the body of the stage.
func parse(ctx context.Context, in <-chan Record) <-chan Lead {
	out := make(chan Lead)
	go func() {
		defer close(out)
		for r := range in {
			var l Lead
			d := schema.NewDecoder() // report
			if d.Decode(&l, r.Fields) != nil {
				continue
			}
			select {
			case out <- l:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

// check: comma ok instead of range.
func check(in <-chan Lead, bad chan<- error) {
	for {
		l, ok := <-in
		if !ok {
			close(bad)
			return
		}
		if err := validator.New().Struct(l); err != nil { // report
			bad <- err
		}
	}
}

// encode: a select with the way out.
func encode(ctx context.Context, in <-chan Lead, sink func([]byte)) error {
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case l, ok := <-in:
			if !ok {
				return nil
			}
			var buf []byte
			h := &codec.MsgpackHandle{WriteExt: true} // report
			if err := codec.NewEncoderBytes(&buf, h).Encode(l); err != nil {
				return err
			}
			sink(buf)
		}
	}
}

// stage is generic; what it runs for each element builds.
func stage[A, B any](in <-chan A, f func(A) (B, error)) <-chan B {
	out := make(chan B, 16)
	go func() {
		defer close(out)
		for a := range in {
			if b, err := f(a); err == nil {
				out <- b
			}
		}
	}()
	return out
}

func run(in <-chan Record) <-chan Lead {
	return stage(in, func(r Record) (l Lead, err error) {
		err = schema.NewDecoder().Decode(&l, r.Fields) // report
		return l, err
	})
}

// fan out: a goroutine for each record.
func fanOut(ctx context.Context, records []Record) error {
	g, _ := errgroup.WithContext(ctx)
	g.SetLimit(8)
	for _, r := range records {
		g.Go(func() error {
			var l Lead
			dec := schema.NewDecoder() // report
			return dec.Decode(&l, r.Fields)
		})
	}
	return g.Wait()
}

// fan in with a WaitGroup, and a function that has a name.
func fanIn(records []Record) {
	var wg sync.WaitGroup
	for i := range records {
		wg.Add(1)
		go func(r *Record) {
			defer wg.Done()
			validateRecord(r)
		}(&records[i])
	}
	wg.Wait()
}

func validateRecord(r *Record) bool {
	return validator.New().Var(r.Fields, "min=1") == nil // report
}

// Mirrors: a stage has one for all that comes.
func parseOnce(in <-chan Record) <-chan Lead {
	out := make(chan Lead)
	go func() {
		defer close(out)
		d := schema.NewDecoder() // silent
		for r := range in {
			var l Lead
			if d.Decode(&l, r.Fields) == nil {
				out <- l
			}
		}
	}()
	return out
}

func runOnce(in <-chan Record) <-chan Lead {
	dec := schema.NewDecoder() // silent
	return stage(in, func(r Record) (l Lead, err error) {
		return l, dec.Decode(&l, r.Fields)
	})
}

// Mirror: eight workers, each with a handle of its own.
func workers(in <-chan Lead, sink func([]byte)) error {
	var g errgroup.Group
	for range 8 {
		g.Go(func() error {
			h := &codec.MsgpackHandle{} // silent
			for l := range in {
				var buf []byte
				if err := codec.NewEncoderBytes(&buf, h).Encode(l); err != nil {
					return err
				}
				sink(buf)
			}
			return nil
		})
	}
	return g.Wait()
}
