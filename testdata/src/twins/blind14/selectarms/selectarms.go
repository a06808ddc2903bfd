// Package selectarms makes it in an arm of a select. What decides: whether the arm is come to once, or for each.
package selectarms

import (
	"context"
	"log"
	"os"
	"os/signal"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type event struct {
	Name   string
	Values map[string][]string
}

type worker struct {
	in     <-chan event
	again  <-chan struct{}
	ready  chan struct{}
	policy *bluemonday.Policy
}

// run has an arm for each kind of thing.
func (w *worker) run(ctx context.Context) {
	end := make(chan os.Signal, 1)
	signal.Notify(end, os.Interrupt)
	for {
		select {
		case e := <-w.in:
			_ = validator.New().Struct(e) // report
			log.Print(w.policy.Sanitize(e.Name))
		case <-w.again:
			w.policy = bluemonday.UGCPolicy() // silent
		case <-end:
			t := mold.New() // silent
			_ = t.Struct(ctx, new(event))
			return
		case <-ctx.Done():
			c, err := goavro.NewCodec(`"string"`) // silent
			if err != nil {
				return
			}
			data, _ := c.BinaryFromNative(nil, "end")
			log.Print(data)
			return
		}
	}
}

// first has an arm that is closed after it was gone through.
func (w *worker) first(ctx context.Context) {
	ready := w.ready
	var d *form.Decoder
	for {
		select {
		case <-ready:
			d = form.NewDecoder() // silent
			ready = nil
		case e := <-w.in:
			if d != nil {
				_ = d.Decode(new(event), e.Values)
			}
		case <-ctx.Done():
			return
		}
	}
}

// idle does what has gathered whenever there is nothing else to do.
func (w *worker) idle(ctx context.Context) {
	var todo []event
	for ctx.Err() == nil {
		select {
		case e := <-w.in:
			todo = append(todo, e)
		default:
			for _, e := range todo {
				q := schema.NewDecoder() // report
				_ = q.Decode(new(event), e.Values)
			}
			todo = nil
			time.Sleep(time.Millisecond)
		}
	}
}

// late waits for the first, and makes one for the rest.
func (w *worker) late(ctx context.Context) {
	select {
	case <-w.ready:
	case <-ctx.Done():
		return
	}
	p := bluemonday.NewPolicy() // silent
	for e := range w.in {
		log.Print(p.Sanitize(e.Name))
	}
}

// sent makes what it sends, in the head of an arm.
func sent(ctx context.Context, in <-chan event, out chan<- error) {
	for e := range in {
		select {
		case out <- validator.New(validator.WithRequiredStructEnabled()).Struct(e): // report
		case <-ctx.Done():
			return
		}
	}
}

// broken breaks the select, not the loop.
func broken(in, more <-chan event) {
	for {
		select {
		case e, ok := <-in:
			if !ok {
				return
			}
			t := mold.New() // report
			_ = t.Struct(context.Background(), &e)
			break
		case e := <-more:
			log.Print(e.Name)
		}
	}
}

func Start(ctx context.Context, in, more <-chan event, again <-chan struct{}, out chan<- error) {
	w := &worker{in: in, again: again, ready: make(chan struct{})}
	w.policy = bluemonday.UGCPolicy() // silent
	go w.run(ctx)
	go w.first(ctx)
	go w.idle(ctx)
	go w.late(ctx)
	go sent(ctx, in, out)
	go broken(in, more)
	close(w.ready)
}
