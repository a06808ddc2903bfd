// Command tickjobs has tasks and timers. What decides: whether it is made with the task, or with what calls the task.
package main

import (
	"context"
	"encoding/json"
	"log"
	"time"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/hibiken/asynq"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"github.com/robfig/cron/v3"
)

type task struct {
	To   string `validate:"required,email" mod:"trim"`
	Text string
}

// sender has its rules from when it was made.
type sender struct{ rules *validator.Validate }

func newSender() *sender {
	return &sender{validator.New()} // silent
}

func (s *sender) ProcessTask(ctx context.Context, t *asynq.Task) error {
	var x task
	if err := json.Unmarshal(t.Payload(), &x); err != nil {
		return err
	}
	return s.rules.StructCtx(ctx, x)
}

// digest makes a policy for each task.
func digest(ctx context.Context, t *asynq.Task) error {
	p := bluemonday.UGCPolicy() // report
	log.Println(p.Sanitize(string(t.Payload())))
	return nil
}

// trimmed is a middleware.
func trimmed(next asynq.Handler) asynq.Handler {
	m := mold.New() // silent
	return asynq.HandlerFunc(func(ctx context.Context, t *asynq.Task) error {
		var x task
		if err := json.Unmarshal(t.Payload(), &x); err != nil {
			return err
		}
		if err := m.Struct(ctx, &x); err != nil {
			return err
		}
		return next.ProcessTask(ctx, t)
	})
}

// strict is a middleware that makes rules for each.
func strict(next asynq.Handler) asynq.Handler {
	return asynq.HandlerFunc(func(ctx context.Context, t *asynq.Task) error {
		if err := validator.New().VarCtx(ctx, t.Type(), "lowercase"); err != nil { // report
			return err
		}
		return next.ProcessTask(ctx, t)
	})
}

// report writes every minute what is in the queue.
func report(ctx context.Context, pending func() []task) {
	codec, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		log.Println(err)
		return
	}
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(time.Minute):
		}
		for _, x := range pending() {
			data, err := codec.BinaryFromNative(nil, x.To)
			log.Println(len(data), err)
		}
	}
}

// poll does it with a ticker, and a codec for each round: one in a minute, for which nobody would change it.
func poll(pending func() []task) {
	for range time.Tick(time.Minute) {
		codec, err := goavro.NewCodec(`"bytes"`) // silent
		if err != nil {
			continue
		}
		for _, x := range pending() {
			data, err := codec.BinaryFromNative(nil, x.Text)
			log.Println(len(data), err)
		}
	}
}

// schedule adds jobs; what they need is made before.
func schedule(c *cron.Cron, pending func() []task) error {
	v := validator.New() // silent
	_, err := c.AddFunc("@every 5m", func() {
		for _, x := range pending() {
			if err := v.Struct(x); err != nil {
				log.Println(err)
			}
		}
	})
	if err != nil {
		return err
	}
	_, err = c.AddFunc("@every 10m", func() {
		for _, x := range pending() {
			if err := validator.New().Struct(x); err != nil { // report
				log.Println(err)
			}
		}
	})
	return err
}

func main() {
	ctx := context.Background()
	pending := func() []task { return nil }
	c := cron.New()
	if err := schedule(c, pending); err != nil {
		log.Fatal(err)
	}
	c.Start()
	go report(ctx, pending)
	go poll(pending)
	m := asynq.NewServeMux()
	m.Use(trimmed, strict)
	m.Handle("send", newSender())
	m.HandleFunc("digest", digest)
	if err := new(asynq.Server).Run(m); err != nil {
		log.Fatal(err)
	}
}
