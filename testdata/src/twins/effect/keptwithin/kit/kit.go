// Package kit keeps functions that it is given within others, and within objects that it makes for them.
package kit

import (
	"context"
	"net/http"
	"sync"
)

type Bus struct {
	mu   sync.Mutex
	subs map[string][]func(any) error
	mux  *http.ServeMux
}

func Subscribe[T any](b *Bus, topic string, f func(T) error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.subs[topic] = append(b.subs[topic], func(x any) error {
		v, ok := x.(T)
		if !ok {
			return nil
		}
		return f(v)
	})
}

func SubscribeFor[T any](b *Bus, f func(context.Context, T) error) *Bus {
	h := func(x any) error { return f(context.Background(), x.(T)) }
	b.subs["x"] = append(b.subs["x"], h)
	return b
}

func (b *Bus) Publish(topic string, x any) error {
	for _, s := range b.subs[topic] {
		if err := s(x); err != nil {
			return err
		}
	}
	return nil
}

type Stage struct {
	name string
	run  func(string) (string, error)
}

func NewStage(name string, run func(string) (string, error)) *Stage { return &Stage{name, run} }

func (s *Stage) Do(x string) (string, error) { return s.run(x) }

type Pipeline struct{ stages []*Stage }

func (p *Pipeline) Then(name string, run func(string) (string, error)) *Pipeline {
	p.stages = append(p.stages, NewStage(name, run))
	return p
}

func (p *Pipeline) ThenStage(s *Stage) *Pipeline { p.stages = append(p.stages, s); return p }

func (p *Pipeline) Run(x string) (string, error) {
	var err error
	for _, s := range p.stages {
		if x, err = s.Do(x); err != nil {
			return "", err
		}
	}
	return x, nil
}

type Worker struct {
	f  func(string) error
	in chan string
}

func NewWorker(f func(string) error) *Worker { return &Worker{f: f, in: make(chan string)} }
func (w *Worker) Start(ctx context.Context) *Worker {
	go func() {
		for x := range w.in {
			_ = w.f(x)
		}
	}()
	return w
}

func (b *Bus) Get(path string, f func(q string) (string, error)) {
	b.mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
		s, err := f(r.URL.RawQuery)
		if err != nil {
			http.Error(w, err.Error(), 500)
			return
		}
		_, _ = w.Write([]byte(s))
	})
}
