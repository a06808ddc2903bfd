// Package requestworkers has handlers that start a worker, which goes on when the request has ended, and has
// an instance of its own; and handlers that start what ends with the request.
package requestworkers

import (
	"context"
	"net/http"
	"time"

	"github.com/go-playground/validator/v10"

	"twins/effect/requestworkers/worker"
)

type row struct{ Name string }

type server struct {
	ctx  context.Context
	rows chan row
}

func (s *server) Starts(w http.ResponseWriter, r *http.Request) {
	wk := worker.New() // silent
	ctx, cancel := context.WithCancel(s.ctx)
	defer time.AfterFunc(time.Hour, cancel)
	go wk.Start(ctx)
}

func (s *server) Polls(w http.ResponseWriter, r *http.Request) {
	wk := worker.New() // silent
	go func() {
		wk.Poll(context.Background())
	}()
}

func (s *server) Lifted(w http.ResponseWriter, r *http.Request) {
	wk := worker.New() // silent
	go func() {
		ctx, cancel := context.WithCancel(s.ctx)
		defer cancel()
		wk.Poll(ctx)
	}()
}

func (s *server) Handler() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { start(s, r.URL.Path) }
}

func start(s *server, name string) {
	wk := worker.New() // silent
	go wk.Start(s.ctx)
	s.rows <- row{name}
}

func (s *server) Through(w http.ResponseWriter, r *http.Request) { s.begin(r.URL.Path) }

func (s *server) begin(string) {
	v := validator.New() // silent
	ctx := s.ctx
	go func() {
		for {
			select {
			case <-ctx.Done():
				return
			case x := <-s.rows:
				_ = v.Struct(x)
			}
		}
	}()
}

func (s *server) Below(w http.ResponseWriter, r *http.Request) { go s.work(s.ctx) }

func (s *server) work(ctx context.Context) {
	v := validator.New() // silent
	for {
		select {
		case <-ctx.Done():
			return
		case x := <-s.rows:
			_ = v.Struct(x)
		}
	}
}

// With the request, they end with it.

func (s *server) OfRequest(w http.ResponseWriter, r *http.Request) {
	wk := worker.New() // report
	go wk.Start(r.Context())
}

func (s *server) Derived(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithCancel(r.Context())
	defer cancel()
	wk := worker.Fresh() // report
	go func() { wk.Poll(ctx) }()
}

// A pool that the handler waits for.

func (s *server) Pool(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	jobs, done := make(chan row), make(chan bool)
	go func() {
		for j := range jobs {
			_ = v.Struct(j)
		}
		close(done)
	}()
	jobs <- row{r.URL.Path}
	close(jobs)
	<-done
}

// It is used in the handler as well.

func (s *server) Both(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	_ = v.Struct(row{r.URL.Path})
	ctx := s.ctx
	go func() {
		for {
			select {
			case <-ctx.Done():
				return
			case x := <-s.rows:
				_ = v.Struct(x)
			}
		}
	}()
}

// It does one thing, and only that.

func (s *server) Shortly(w http.ResponseWriter, r *http.Request) {
	wk := worker.Brief() // report
	go wk.Once(s.ctx)
}

// What waits first only tidies up.

func (s *server) Tidies(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	ctx := s.ctx
	go func() {
		<-ctx.Done()
		_ = v.Struct(row{})
	}()
}
