// Command pacers does things now and then. What decides: whether a round waits for the clock, or for work.
package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"os/signal"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind23/pacers/pace"
)

type state struct{ Name string }

func refresh(ctx context.Context, st *state) error {
	for {
		v := validator.New() // silent
		if err := v.Struct(st); err != nil {
			return err
		}
		if err := pace.Sleep(ctx, time.Hour); err != nil {
			return err
		}
	}
}

func trim(ctx context.Context, st *state) {
	p := pace.New(10 * time.Minute)
	for p.Next(ctx) {
		t := mold.New() // silent
		_ = t.Struct(ctx, st)
	}
}

func report(ctx context.Context, st *state) {
	pace.Every(ctx, time.Hour, func(ctx context.Context) {
		e := form.NewEncoder() // silent
		_, _ = e.Encode(st)
	})
}

func sweep(ctx context.Context, st *state) {
	for range pace.Ticks(ctx, time.Minute) {
		p := bluemonday.UGCPolicy() // silent
		st.Name = p.Sanitize(st.Name)
	}
}

func poll(ctx context.Context, st *state) {
	for pace.Sleep(ctx, time.Minute) == nil {
		d := schema.NewDecoder() // silent
		_ = d.Decode(st, nil)
	}
}

// work waits for what there is to do.
func work(ctx context.Context, jobs <-chan *state) {
	for st := range jobs {
		pace.Yield()
		v := validator.New() // report
		_ = v.Struct(st)
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	st, jobs := &state{}, make(chan *state)
	go refresh(ctx, st)
	go trim(ctx, st)
	go report(ctx, st)
	go sweep(ctx, st)
	go poll(ctx, st)
	go work(ctx, jobs)
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { jobs <- &state{r.URL.Path} })
	log.Fatal(http.ListenAndServe(":8080", nil))
}
