// Command shards starts goroutines that go through shards. What decides: whether it is made for a goroutine that lives, or for a piece of work.
package main

import (
	"bufio"
	"context"
	"log"
	"os"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/sync/errgroup"
)

type record struct{ Name string }

type shard chan record

// plain starts a goroutine for each shard.
func plain(shards []shard) {
	for _, s := range shards {
		v := validator.New() // silent
		go func() {
			for r := range s {
				log.Println(v.Struct(r))
			}
		}()
	}
}

// grouped makes it in the goroutine, before it starts to work.
func grouped(ctx context.Context, shards []shard) error {
	g, ctx := errgroup.WithContext(ctx)
	for _, s := range shards {
		g.Go(func() error {
			t := mold.New() // silent
			for r := range s {
				if err := t.Struct(ctx, &r); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return g.Wait()
}

type worker struct {
	in     shard
	policy *bluemonday.Policy
}

func newWorker(in shard) *worker {
	return &worker{in: in, policy: bluemonday.UGCPolicy()} // silent
}

func (w *worker) run(wg *sync.WaitGroup) {
	defer wg.Done()
	for r := range w.in {
		log.Println(w.policy.Sanitize(r.Name))
	}
}

func workers(shards []shard) {
	var wg sync.WaitGroup
	for _, s := range shards {
		wg.Add(1)
		go newWorker(s).run(&wg)
	}
	wg.Wait()
}

// perRecord makes one for each piece.
func perRecord(shards []shard) {
	var wg sync.WaitGroup
	for _, s := range shards {
		wg.Go(func() {
			for r := range s {
				m := reflectx.NewMapper("db") // report
				log.Println(len(m.FieldMap(reflect.ValueOf(r))))
			}
		})
	}
	wg.Wait()
}

// perGoroutine has a goroutine for each record.
func perGoroutine(s shard) {
	var wg sync.WaitGroup
	for r := range s {
		wg.Add(1)
		go func() {
			defer wg.Done()
			d := form.NewDecoder() // report
			log.Println(d.Decode(&r, map[string][]string{"name": {r.Name}}))
		}()
	}
	wg.Wait()
}

// limited has eight at a time, one for each line.
func limited(in *bufio.Scanner) error {
	var g errgroup.Group
	g.SetLimit(8)
	for in.Scan() {
		line := in.Text()
		g.Go(func() error {
			var r record
			d := schema.NewDecoder() // report
			return d.Decode(&r, map[string][]string{"name": {line}})
		})
	}
	return g.Wait()
}

func encode(s shard, out chan<- []byte) error {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return err
	}
	for r := range s {
		data, err := c.BinaryFromNative(nil, r.Name)
		if err != nil {
			return err
		}
		out <- data
	}
	return nil
}

func main() {
	shards := []shard{make(shard), make(shard)}
	plain(shards)
	if err := grouped(context.Background(), shards); err != nil {
		log.Fatal(err)
	}
	workers(shards)
	perRecord(shards)
	perGoroutine(shards[0])
	out := make(chan []byte, 100)
	for _, s := range shards {
		go func() {
			if err := encode(s, out); err != nil {
				log.Println(err)
			}
		}()
	}
	if err := limited(bufio.NewScanner(os.Stdin)); err != nil {
		log.Fatal(err)
	}
}
