// Command selectloops waits for several things at once. What decides: how often the case that builds is taken.
package main

import (
	"context"
	"log"
	"os"
	"os/signal"
	"time"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type event struct {
	Kind string `validate:"required" mod:"trim"`
	Text string
}

// first makes the rules with the first event.
func first(ctx context.Context, in <-chan event) {
	var v *validator.Validate
	for {
		select {
		case <-ctx.Done():
			return
		case e := <-in:
			if v == nil {
				v = validator.New() // silent
			}
			if err := v.Struct(e); err != nil {
				log.Println(err)
			}
		}
	}
}

// each makes them with each.
func each(ctx context.Context, in <-chan event) {
	for {
		select {
		case <-ctx.Done():
			return
		case e, ok := <-in:
			if !ok {
				return
			}
			v := validator.New() // report
			if err := v.Struct(e); err != nil {
				log.Println(err)
			}
		}
	}
}

// flush writes what has come together, every second.
func flush(ctx context.Context, in <-chan event) {
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	var batch []event
	for {
		select {
		case <-ctx.Done():
			return
		case e := <-in:
			batch = append(batch, e)
		case <-tick.C:
			t := mold.New() // report
			for i := range batch {
				if err := t.Struct(ctx, &batch[i]); err != nil {
					log.Println(err)
				}
			}
			batch = batch[:0]
		}
	}
}

// armed waits for a signal to begin, and does not listen to it again.
func armed(ctx context.Context, in <-chan event, begin <-chan struct{}) {
	var codec *goavro.Codec
	for {
		select {
		case <-ctx.Done():
			return
		case <-begin:
			begin = nil
			c, err := goavro.NewCodec(`"string"`) // silent
			if err != nil {
				log.Println(err)
				return
			}
			codec = c
		case e := <-in:
			if codec == nil {
				continue
			}
			if _, err := codec.BinaryFromNative(nil, e.Text); err != nil {
				log.Println(err)
			}
		}
	}
}

// leave says good bye with the last event.
func leave(ctx context.Context, in <-chan event) {
	var last event
	for {
		select {
		case last = <-in:
		case <-ctx.Done():
			p := bluemonday.UGCPolicy() // silent
			log.Println("last:", p.Sanitize(last.Text))
			return
		}
	}
}

// stay says so, and stays: break leaves only the select.
func stay(ctx context.Context, in <-chan event) {
	var seen int
	for {
		select {
		case <-ctx.Done():
			return
		case e := <-in:
			if seen++; seen%100 != 0 {
				break
			}
			p := bluemonday.UGCPolicy() // report
			log.Println(seen, p.Sanitize(e.Text))
			break
		}
	}
}

// timeout waits for each one only so long; with the first that does not come it ends.
func timeout(in <-chan event) {
loop:
	for {
		select {
		case e := <-in:
			log.Println(e.Kind)
		case <-time.After(time.Minute):
			v := validator.New() // silent
			log.Println(v.Var("timeout", "required"))
			break loop
		}
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	in, begin := make(chan event), make(chan struct{})
	go first(ctx, in)
	go each(ctx, in)
	go flush(ctx, in)
	go armed(ctx, in, begin)
	go leave(ctx, in)
	go stay(ctx, in)
	begin <- struct{}{}
	timeout(in)
}
