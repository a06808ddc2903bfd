// Command schedulers has work that is done now and then, or for events that a cloud sends. What decides: whether it is made when the work is scheduled, or
// when it is done.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"log"
	"os"
	"reflect"
	"sync"
	"time"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"github.com/robfig/cron/v3"
)

type job struct {
	Name string `validate:"required"`
	Due  time.Time
}

type scheduler struct {
	mu    sync.Mutex
	jobs  []job
	rules *validator.Validate
	wake  chan struct{}
	run   map[string]func(context.Context, job) error
}

// add is called from anywhere; the rules are the scheduler's.
func (s *scheduler) add(j job) error {
	if err := s.rules.Struct(j); err != nil {
		return err
	}
	s.mu.Lock()
	s.jobs = append(s.jobs, j)
	s.mu.Unlock()
	s.wake <- struct{}{}
	return nil
}

// loop takes what is due.
func (s *scheduler) loop(ctx context.Context) {
	trim := mold.New() // silent
	timer := time.NewTimer(time.Hour)
	for {
		select {
		case <-ctx.Done():
			timer.Stop()
			return
		case <-s.wake:
		case <-timer.C:
		}
		next := s.due(ctx, trim)
		timer.Reset(next)
	}
}

func (s *scheduler) due(ctx context.Context, trim *mold.Transformer) time.Duration {
	s.mu.Lock()
	defer s.mu.Unlock()
	var later []job
	for _, j := range s.jobs {
		if time.Until(j.Due) > 0 {
			later = append(later, j)
			continue
		}
		if err := errors.Join(trim.Struct(ctx, &j), s.do(ctx, j)); err != nil {
			log.Println(err)
		}
	}
	s.jobs = later
	return time.Minute
}

// do is called for each job.
func (s *scheduler) do(ctx context.Context, j job) error {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return err
	}
	if _, err := c.BinaryFromNative(nil, j.Name); err != nil {
		return err
	}
	if f, ok := s.run[j.Name]; ok {
		return f(ctx, j)
	}
	return nil
}

func newScheduler() *scheduler {
	s := &scheduler{rules: validator.New(), wake: make(chan struct{}, 1)} // silent
	fields := reflectx.NewMapper("db")                                    // silent
	s.run = map[string]func(context.Context, job) error{
		"fields": func(ctx context.Context, j job) error {
			_ = fields.FieldMap(reflect.ValueOf(j))
			return nil
		},
		"anew": func(ctx context.Context, j job) error {
			m := reflectx.NewMapper("json") // report
			_ = m.FieldMap(reflect.ValueOf(j))
			return nil
		},
	}
	return s
}

// later makes its policy in what is called once, after a while.
func later(names []string) {
	time.AfterFunc(time.Minute, func() {
		p := bluemonday.UGCPolicy() // silent
		for _, name := range names {
			log.Println(p.Sanitize(name))
		}
	})
}

// again calls itself again and again: it is a loop.
func again(s *scheduler, every time.Duration) {
	v := validator.New() // silent
	var step func()
	step = func() {
		if err := v.Struct(s); err != nil {
			log.Println(err)
		}
		time.AfterFunc(every, step)
	}
	step()
}

// batch is a handler of events: a batch of messages.
func (s *scheduler) batch(ctx context.Context, e events.SQSEvent) error {
	var errs []error
	for _, m := range e.Records {
		var j job
		if err := json.Unmarshal([]byte(m.Body), &j); err != nil {
			errs = append(errs, err)
			continue
		}
		clean := bluemonday.UGCPolicy() // report
		j.Name = clean.Sanitize(j.Name)
		errs = append(errs, s.add(j))
	}
	return errors.Join(errs...)
}

// single is a handler, too, of one.
func single(s *scheduler) func(context.Context, events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
	v := validator.New() // silent
	return func(ctx context.Context, r events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
		var j job
		if err := json.Unmarshal([]byte(r.Body), &j); err != nil || v.Struct(j) != nil {
			return events.APIGatewayProxyResponse{StatusCode: 400}, nil
		}
		return events.APIGatewayProxyResponse{StatusCode: 202}, errors.Join(mold.New().Struct(ctx, &j), s.add(j)) // report
	}
}

func main() {
	s := newScheduler()
	ctx := context.Background()
	go s.loop(ctx)
	later(os.Args)
	again(s, time.Hour)
	c := cron.New()
	check := validator.New() // silent
	if _, err := c.AddFunc("@hourly", func() { log.Println(check.Struct(s)) }); err != nil {
		log.Fatal(err)
	}
	c.Start()
	if os.Getenv("BATCH") != "" {
		lambda.Start(s.batch)
	} else {
		lambda.Start(single(s))
	}
}
