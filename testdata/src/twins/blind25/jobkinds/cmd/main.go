// Command cmd has jobs that another package runs. What decides: whether that calls a function for each job, for each worker, or by the clock.
package main

import (
	"context"
	"log"
	"os/signal"
	"regexp"
	"syscall"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind25/jobkinds/jobs"
)

type letter struct{ To, Text string }

type post struct {
	v    *validator.Validate
	sent []letter
}

func (p *post) send(ctx context.Context, l letter) error {
	if err := p.v.StructCtx(ctx, l); err != nil {
		return err
	}
	to := regexp.MustCompile(`^\S+@\S+$`) // report
	if to.MatchString(l.To) {
		p.sent = append(p.sent, l)
	}
	return nil
}

func (p *post) clean(context.Context) {
	pol := bluemonday.UGCPolicy() // silent
	for i := range p.sent {
		p.sent[i].Text = pol.Sanitize(p.sent[i].Text)
	}
}

func (p *post) trim(ctx context.Context) {
	for i := range p.sent {
		t := mold.New() // report
		_ = t.Struct(ctx, &p.sent[i])
	}
}

func worker() func(letter) error {
	e := form.NewEncoder() // silent
	return func(l letter) error {
		_, err := e.Encode(l)
		return err
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	p := &post{v: validator.New()} // silent
	q := jobs.NewQueue[letter](4)
	go jobs.Every(ctx, time.Minute, p.clean)
	go jobs.Every(ctx, time.Hour, p.trim)
	go jobs.After(ctx, time.Second, func() {
		if err := validator.New().Var(len(p.sent), "gte=0"); err != nil { // silent
			log.Print(err)
		}
	})
	go q.Each(ctx, p.send)
	go q.Each(ctx, func(ctx context.Context, l letter) error {
		return validator.New().StructCtx(ctx, l) // report
	})
	go q.Workers(ctx, worker)
	q.Workers(ctx, func() func(letter) error {
		return func(l letter) error {
			return mold.New().Struct(ctx, &l) // report
		}
	})
}
