// Package slowloops syncs clusters in loops. What decides: how much time passes in each round.
package slowloops

import (
	"context"
	"time"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/client-go/util/workqueue"

	"twins/blind26/slowloops/pause"
)

type syncer struct {
	q     workqueue.TypedRateLimitingInterface[string]
	names chan string
}

func (s *syncer) sync(scheme *runtime.Scheme, v any) { _ = scheme.Convert(v, s) }

func (s *syncer) slowly(ctx context.Context) {
	for pause.Minute(ctx) {
		s.sync(runtime.NewScheme(), ctx) // silent
	}
}

func (s *syncer) atOnce(ctx context.Context) {
	for pause.Checked(ctx) {
		s.sync(runtime.NewScheme(), <-s.names) // report
	}
}

func (s *syncer) half(ctx context.Context) error {
	for {
		if err := pause.For(ctx, 30*time.Minute); err != nil {
			return err
		}
		scheme := runtime.NewScheme() // silent
		s.sync(scheme, ctx)
	}
}

func (s *syncer) busy(ctx context.Context) error {
	for {
		if err := pause.For(ctx, time.Millisecond); err != nil {
			return err
		}
		scheme := runtime.NewScheme() // report
		s.sync(scheme, ctx)
	}
}

func (s *syncer) hourly(ctx context.Context) {
	pause.Every(ctx, func(ctx context.Context) {
		s.sync(runtime.NewScheme(), ctx) // silent
	})
}

func (s *syncer) hourlyAll(ctx context.Context, names []string) {
	pause.Every(ctx, func(ctx context.Context) {
		for _, n := range names {
			s.sync(runtime.NewScheme(), n) // report
		}
	})
}

func (s *syncer) items(ctx context.Context) {
	for {
		item, shutdown := s.q.Get()
		if shutdown {
			return
		}
		s.sync(runtime.NewScheme(), item) // report
		s.q.Done(item)
	}
}

func (s *syncer) wait(ctx context.Context) {
	for range time.Tick(time.Hour) {
		s.sync(runtime.NewScheme(), ctx) // silent
	}
}

// Run starts all.
func Run(ctx context.Context, q workqueue.TypedRateLimitingInterface[string], names []string) {
	s := &syncer{q, make(chan string)}
	go s.slowly(ctx)
	go s.atOnce(ctx)
	go s.half(ctx)
	go s.busy(ctx)
	go s.hourly(ctx)
	go s.hourlyAll(ctx, names)
	go s.items(ctx)
	s.wait(ctx)
}
