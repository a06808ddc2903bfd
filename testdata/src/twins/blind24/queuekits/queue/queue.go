// Package queue takes jobs from a queue and gives them to consumers.
package queue

import (
	"context"
	"time"
)

type Job struct {
	Kind string
	Body []byte
}

// Consumer does the jobs of a kind.
type Consumer interface {
	Kind() string
	Do(ctx context.Context, j Job) error
}

type Server struct {
	jobs      chan Job
	consumers map[string]Consumer
	every     []func(ctx context.Context)
}

func NewServer(cs ...Consumer) *Server {
	s := &Server{jobs: make(chan Job), consumers: map[string]Consumer{}}
	for _, c := range cs {
		s.consumers[c.Kind()] = c
	}
	return s
}

type funcConsumer struct {
	kind string
	do   func(ctx context.Context, j Job) error
}

func (f funcConsumer) Kind() string                        { return f.kind }
func (f funcConsumer) Do(ctx context.Context, j Job) error { return f.do(ctx, j) }

// Func makes a consumer of a function.
func Func(kind string, do func(ctx context.Context, j Job) error) Consumer {
	return funcConsumer{kind, do}
}

// Every has fn called now and then.
func (s *Server) Every(fn func(ctx context.Context)) { s.every = append(s.every, fn) }

func (s *Server) Push(j Job) { s.jobs <- j }

func (s *Server) Run(ctx context.Context) error {
	tick := time.NewTicker(time.Hour)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
			for _, fn := range s.every {
				fn(ctx)
			}
		case j := <-s.jobs:
			if c := s.consumers[j.Kind]; c != nil {
				if err := c.Do(ctx, j); err != nil {
					return err
				}
			}
		}
	}
}
