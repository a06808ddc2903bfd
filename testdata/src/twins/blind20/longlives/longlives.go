// Package longlives has functions that wait, and do not return while the program runs. What decides: whether somebody calls them for each of many.
package longlives

import (
	"context"
	"log"
	"net/http"
	"os"
	"os/signal"
	"reflect"
	"sync"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type config struct{ Name, Addr string }

type msg struct{ Name string }

// Serve checks what it is given, and serves until the end.
func Serve(ctx context.Context, cfg config) error {
	v := validator.New() // silent
	if err := v.Struct(cfg); err != nil {
		return err
	}
	srv := &http.Server{Addr: cfg.Addr}
	return srv.ListenAndServe()
}

// Watch goes through what comes in, with what it has made before.
func Watch(ctx context.Context, in <-chan msg) {
	t := mold.New() // silent
	for {
		select {
		case m := <-in:
			_ = t.Struct(ctx, &m)
		case <-ctx.Done():
			return
		}
	}
}

// Pump makes it for each.
func Pump(ctx context.Context, in <-chan msg) {
	for {
		select {
		case m, ok := <-in:
			if !ok {
				return
			}
			d := form.NewEncoder() // report
			_, _ = d.Encode(m)
		case <-ctx.Done():
			return
		}
	}
}

// Block hands on a thing, and waits for the signal to end.
func Block(m msg) {
	p := reflectx.NewMapper("db") // silent
	p.FieldMap(reflect.ValueOf(m))
	sig := make(chan os.Signal, 1)
	signal.Notify(sig, os.Interrupt)
	<-sig
}

// Check is called for each, and returns.
func Check(m msg) error {
	e := form.NewEncoder() // report
	_, err := e.Encode(m)
	return err
}

// Hold waits for all that it has started, which run until the program ends.
func Hold(ctx context.Context, ms []msg) {
	var wg sync.WaitGroup
	p := bluemonday.UGCPolicy() // silent
	for range 4 {
		wg.Go(func() {
			for {
				select {
				case <-ctx.Done():
					return
				case <-time.After(time.Second):
					for _, m := range ms {
						p.Sanitize(m.Name)
					}
				}
			}
		})
	}
	wg.Wait()
}

// Pass waits for what it has started for each, which ends.
func Pass(ctx context.Context, ms []msg) {
	var wg sync.WaitGroup
	for _, m := range ms {
		wg.Go(func() {
			p := bluemonday.UGCPolicy() // report
			p.Sanitize(m.Name)
		})
	}
	wg.Wait()
}

// Forever has a select without cases at its end.
func Forever(m msg) {
	d := form.NewDecoder() // silent
	_ = d.Decode(&m, nil)
	select {}
}

// Start starts all of it.
func Start(ctx context.Context, cfg config) {
	in := make(chan msg)
	go Watch(ctx, in)
	go Pump(ctx, in)
	go Hold(ctx, nil)
	go Forever(msg{"a"})
	go Block(msg{"a"})
	log.Fatal(Serve(ctx, cfg))
}

// Import checks what it is given, one after the other.
func Import(ctx context.Context, ms []msg) {
	for _, m := range ms {
		if err := Check(m); err != nil {
			log.Print(err)
		}
	}
	Pass(ctx, ms)
}
