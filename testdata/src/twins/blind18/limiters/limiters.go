// Package limiters has work done by a number of goroutines. What decides: whether a goroutine is for one piece, or for many.
package limiters

import (
	"context"
	"reflect"
	"runtime"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"golang.org/x/sync/errgroup"
)

type page struct {
	Name   string
	Values map[string][]string
}

// bySemaphore has a goroutine for each page.
func bySemaphore(ps []page) {
	sem := make(chan struct{}, 4)
	var wg sync.WaitGroup
	for _, p := range ps {
		sem <- struct{}{}
		wg.Add(1)
		go func() {
			defer func() { <-sem; wg.Done() }()
			v := validator.New() // report
			_ = v.Struct(p)
		}()
	}
	wg.Wait()
}

// byGroup has one in each goroutine.
func byGroup(ctx context.Context, ps []page) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(4)
	for i := range ps {
		g.Go(func() error {
			t := mold.New() // report
			return t.Struct(ctx, &ps[i])
		})
	}
	return g.Wait()
}

// byChannel has a fixed number, each with its own.
func byChannel(in <-chan page) {
	var wg sync.WaitGroup
	for range runtime.NumCPU() {
		wg.Add(1)
		go func() {
			defer wg.Done()
			d := form.NewDecoder() // silent
			for p := range in {
				_ = d.Decode(&p, p.Values)
			}
		}()
	}
	wg.Wait()
}

// byMethod spawns a method for each.
func (c *crew) byMethod(ps []page) {
	for _, p := range ps {
		c.sem <- struct{}{}
		go c.encode(p)
	}
}

type crew struct {
	sem   chan struct{}
	rules *validator.Validate
	trim  *mold.Transformer
	query *schema.Decoder
}

func (c *crew) encode(p page) {
	defer func() { <-c.sem }()
	codec, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return
	}
	_, _ = codec.BinaryFromNative(nil, p.Name)
}

// start has workers that have what the crew has.
func (c *crew) start(in <-chan page) {
	c.rules = validator.New() // silent
	c.trim = mold.New()       // silent
	for range 4 {
		go c.work(in)
	}
}

func (c *crew) work(in <-chan page) {
	for p := range in {
		_ = c.rules.Struct(p)
		_ = c.trim.Struct(context.Background(), &p)
		c.rows(p)
	}
}

func (c *crew) rows(p page) {
	m := reflectx.NewMapper("db") // report
	m.FieldMap(reflect.ValueOf(p))
}

// pipe has one goroutine for all.
func pipe(in <-chan page) <-chan page {
	out := make(chan page)
	go func() {
		defer close(out)
		v := validator.New(validator.WithRequiredStructEnabled()) // silent
		for p := range in {
			if v.Struct(p) == nil {
				out <- p
			}
		}
	}()
	return out
}

func (c *crew) find(in <-chan page) {
	c.query = schema.NewDecoder() // silent
	done := make(chan bool)
	go func() {
		for p := range in {
			_ = c.query.Decode(&p, p.Values)
		}
		close(done)
	}()
	<-done
}

func Run(ctx context.Context, in chan page, ps []page) error {
	c := &crew{sem: make(chan struct{}, 4)}
	c.start(pipe(in))
	go c.find(in)
	bySemaphore(ps)
	byChannel(in)
	c.byMethod(ps)
	return byGroup(ctx, ps)
}
