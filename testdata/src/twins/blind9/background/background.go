// Package background does work in goroutines. What decides: whether a request starts the goroutine, or the process does, and whether what it
// makes is made before its loop.
package background

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/sync/errgroup"
)

type job struct {
	Name string `json:"name" validate:"required" mod:"trim"`
}

type Service struct {
	jobs    chan job
	done    chan struct{}
	publish func([]byte)
	wg      sync.WaitGroup
}

// Start starts what runs as long as the process does.
func (s *Service) Start(ctx context.Context) error {
	codec, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return err
	}
	for range 4 {
		s.wg.Go(func() {
			t := mold.New() // silent
			for j := range s.jobs {
				if err := t.Struct(ctx, &j); err != nil {
					continue
				}
				if data, err := codec.BinaryFromNative(nil, j.Name); err == nil {
					s.publish(data)
				}
			}
		})
	}
	return nil
}

// enqueue starts a goroutine for each request.
func (s *Service) enqueue(w http.ResponseWriter, r *http.Request) {
	var j job
	if err := json.NewDecoder(r.Body).Decode(&j); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	go func() {
		v := validator.New() // report
		if err := v.Struct(j); err != nil {
			slog.Error("job", "err", err)
			return
		}
		s.jobs <- j
	}()
	w.WriteHeader(http.StatusAccepted)
}

// many starts a goroutine for each job of a request.
func (s *Service) many(w http.ResponseWriter, r *http.Request) {
	var js []job
	if err := json.NewDecoder(r.Body).Decode(&js); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	g, ctx := errgroup.WithContext(r.Context())
	g.SetLimit(8)
	for _, j := range js {
		g.Go(func() error {
			return validator.New().StructCtx(ctx, j) // report
		})
	}
	if err := g.Wait(); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// later works a while after the answer.
func (s *Service) later(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("text")
	time.AfterFunc(time.Minute, func() {
		p := bluemonday.UGCPolicy() // report
		s.publish([]byte(p.Sanitize(text)))
	})
}

// first starts the loop with the first request, and with no other.
func (s *Service) first() http.HandlerFunc {
	var once sync.Once
	in := make(chan map[string][]string)
	return func(w http.ResponseWriter, r *http.Request) {
		once.Do(func() {
			go func() {
				d := form.NewDecoder() // silent
				for values := range in {
					var j job
					if d.Decode(&j, values) == nil {
						s.jobs <- j
					}
				}
			}()
		})
		in <- r.URL.Query()
	}
}

// each gives the loop a new one for each.
func (s *Service) each(in <-chan map[string][]string) {
	for {
		select {
		case values, ok := <-in:
			if !ok {
				return
			}
			var j job
			if err := form.NewDecoder().Decode(&j, values); err == nil { // report
				s.jobs <- j
			}
		case <-s.done:
			return
		}
	}
}

func Main(ctx context.Context, in <-chan map[string][]string) error {
	s := &Service{jobs: make(chan job), done: make(chan struct{}), publish: func([]byte) {}}
	if err := s.Start(ctx); err != nil {
		return err
	}
	go s.each(in)
	m := http.NewServeMux()
	m.HandleFunc("/enqueue", s.enqueue)
	m.HandleFunc("/many", s.many)
	m.HandleFunc("/later", s.later)
	m.HandleFunc("/first", s.first())
	return http.ListenAndServe(":8080", m)
}
