// Command waiters has loops that wait. What decides: what they wait for: the clock, the end, or the next piece of work.
package main

import (
	"bufio"
	"context"
	"log"
	"os"
	"os/signal"
	"reflect"
	"sync"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type call struct {
	Name   string
	Values map[string][]string
}

// sleep waits for the clock, or the end.
func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// next waits for a call.
func next(ctx context.Context, in <-chan call) (call, bool) {
	select {
	case c := <-in:
		return c, true
	case <-ctx.Done():
		return call{}, false
	}
}

// serve answers calls until the end.
func serve(ctx context.Context, in <-chan call, f func(call)) {
	for {
		c, ok := next(ctx, in)
		if !ok {
			return
		}
		f(c)
	}
}

type board struct {
	in   chan call
	size int
}

// measured looks at itself every minute.
func (b *board) measured(ctx context.Context) {
	for sleep(ctx, time.Minute) == nil {
		v := validator.New() // silent
		_ = v.Struct(b)
	}
}

// ticked does so by a ticker.
func (b *board) ticked(ctx context.Context) {
	t := time.NewTicker(time.Hour)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
			m := reflectx.NewMapper("board") // silent
			m.FieldMap(reflect.ValueOf(*b))
		}
	}
}

// answered waits for a call.
func (b *board) answered(ctx context.Context) {
	for {
		c, ok := next(ctx, b.in)
		if !ok {
			return
		}
		d := form.NewDecoder() // report
		_ = d.Decode(&c, c.Values)
	}
}

// answeredBy has it done by another.
func (b *board) answeredBy(ctx context.Context) {
	serve(ctx, b.in, func(c call) {
		t := mold.New() // report
		_ = t.Struct(ctx, &c)
	})
}

// answeredWith has one for all.
func (b *board) answeredWith(ctx context.Context) {
	t := mold.New() // silent
	serve(ctx, b.in, func(c call) { _ = t.Struct(ctx, &c) })
}

// again serves until it is told to begin anew.
func (b *board) again(reload <-chan os.Signal) {
	for range reload {
		ctx, cancel := context.WithCancel(context.Background())
		p := bluemonday.UGCPolicy() // silent
		go serve(ctx, b.in, func(c call) { _ = p.Sanitize(c.Name) })
		<-reload
		cancel()
	}
}

// signalled waits for the system, and for nothing else.
func (b *board) signalled() {
	hup := make(chan os.Signal, 1)
	signal.Notify(hup, os.Interrupt)
	for {
		<-hup
		q := schema.NewDecoder() // silent
		_ = q.Decode(b, map[string][]string{"size": {os.Getenv("SIZE")}})
	}
}

// paced goes through what there is, a little slower.
func (b *board) paced(ctx context.Context, cs []call) {
	for _, c := range cs {
		if sleep(ctx, time.Millisecond) != nil {
			return
		}
		q := schema.NewDecoder() // report
		_ = q.Decode(&c, c.Values)
	}
}

// joined waits for all that it has started for a call.
func (b *board) joined(ctx context.Context) {
	for c, ok := next(ctx, b.in); ok; c, ok = next(ctx, b.in) {
		var wg sync.WaitGroup
		wg.Add(1)
		go func() {
			defer wg.Done()
			v := validator.New(validator.WithRequiredStructEnabled()) // report
			_ = v.Struct(c)
		}()
		wg.Wait()
	}
}

// last waits until all is done, and then makes one.
func (b *board) last(ctx context.Context) {
	<-ctx.Done()
	p := bluemonday.NewPolicy() // silent
	log.Print(p.Sanitize("bye"))
}

// drained goes on while there is something in the channel.
func (b *board) drained() {
	for {
		select {
		case c := <-b.in:
			m := reflectx.NewMapper("db") // report
			m.FieldMap(reflect.ValueOf(c))
		default:
			return
		}
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	b := &board{in: make(chan call), size: 3}
	reload := make(chan os.Signal, 1)
	signal.Notify(reload, os.Kill)
	go b.measured(ctx)
	go b.ticked(ctx)
	go b.answered(ctx)
	go b.answeredBy(ctx)
	go b.answeredWith(ctx)
	go b.again(reload)
	go b.signalled()
	go b.joined(ctx)
	var cs []call
	for sc := bufio.NewScanner(os.Stdin); sc.Scan(); {
		cs = append(cs, call{Name: sc.Text()})
	}
	b.paced(ctx, cs)
	b.drained()
	b.last(ctx)
}
