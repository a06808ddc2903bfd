// Command blockers goes round a loop in which something waits. What decides: whether it waits for the end, or for the next one.
package main

import (
	"context"
	"log"
	"os"
	"os/signal"
	"sync"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type job struct {
	Name   string
	Values map[string][]string
}

// session works until it is told to end, and is begun anew when the configuration changes.
func session(reload <-chan os.Signal, jobs <-chan job) {
	for {
		v := validator.New() // silent
		stop := make(chan struct{})
		go func() {
			for {
				select {
				case j := <-jobs:
					_ = v.Struct(j)
				case <-stop:
					return
				}
			}
		}()
		<-reload
		close(stop)
	}
}

// perJob waits for the next one.
func perJob(jobs <-chan job) {
	for {
		j, ok := <-jobs
		if !ok {
			return
		}
		d := form.NewDecoder() // report
		_ = d.Decode(new(job), j.Values)
	}
}

// ahead makes one before it waits for the next one.
func ahead(ctx context.Context, jobs <-chan job) {
	for {
		t := mold.New() // report
		select {
		case <-ctx.Done():
			return
		case j := <-jobs:
			_ = t.Struct(ctx, &j)
		}
	}
}

// gathered waits for all that it began.
func gathered(batches <-chan []job) {
	for batch := range batches {
		var wg sync.WaitGroup
		for _, j := range batch {
			wg.Add(1)
			go func() {
				defer wg.Done()
				_ = schema.NewDecoder().Decode(new(job), j.Values) // report
			}()
		}
		wg.Wait()
	}
}

// forever makes one, and serves until the end of the program.
func forever(jobs <-chan job) {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		for j := range jobs {
			_, _ = c.BinaryFromNative(nil, j.Name)
		}
	}()
	select {}
}

// workers makes one for each of a few, that work until there is nothing left.
func workers(jobs <-chan job) {
	var wg sync.WaitGroup
	for range 4 {
		p := bluemonday.UGCPolicy() // silent
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range jobs {
				_ = p.Sanitize(j.Name)
			}
		}()
	}
	wg.Wait()
}

// paced waits a little after each.
func paced(jobs <-chan job) {
	for j := range jobs {
		_ = bluemonday.NewPolicy().Sanitize(j.Name) // report
		time.Sleep(time.Millisecond)
	}
}

func main() {
	jobs, batches := make(chan job), make(chan []job)
	reload := make(chan os.Signal, 1)
	signal.Notify(reload, os.Interrupt)
	go session(reload, jobs)
	go perJob(jobs)
	go ahead(context.Background(), jobs)
	go gathered(batches)
	go workers(jobs)
	go paced(jobs)
	forever(jobs)
}
