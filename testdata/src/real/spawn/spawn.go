// Package spawn has workers that get an instance when they are started.
package spawn

import (
	"os"
	"os/signal"
	"runtime"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type job struct{ Name string }

type worker struct{ v *validator.Validate }

func newWorker(v *validator.Validate) *worker { return &worker{v: v} }

func (w *worker) run(jobs <-chan job) {
	for j := range jobs {
		_ = w.v.Struct(j)
	}
}

func pool(jobs <-chan job) {
	for i := 0; i < runtime.NumCPU(); i++ {
		w := newWorker(validator.New())
		go w.run(jobs)
	}
	for range 4 {
		go (&worker{v: validator.New()}).run(jobs)
	}
	for range 4 {
		go work(validator.New(), jobs)
	}
	for range 4 {
		w := &worker{v: validator.New()}
		go func() { w.run(jobs) }()
	}
}

func work(v *validator.Validate, jobs <-chan job) {
	for j := range jobs {
		_ = v.Struct(j)
	}
}

// The near twin starts a goroutine for each job.
func each(jobs []job) {
	for _, j := range jobs {
		go one(validator.New(), j) // want `on every iteration of the loop at line \d+ of each`
	}
}

func one(v *validator.Validate, j job) { _ = v.Struct(j) }

// Handlers that are registered in a loop.
type handler struct{ v *validator.Validate }

func newHandler() *handler { return &handler{v: validator.New()} }

func (h *handler) get(c *gin.Context) { _ = h.v.Struct(c) }

func routes(r *gin.Engine, paths []string) {
	for _, p := range paths {
		r.GET(p, newHandler().get)
	}
	for _, p := range paths {
		h := newHandler()
		r.GET(p, h.get)
	}
	for _, p := range paths {
		v := validator.New()
		r.GET(p, func(c *gin.Context) { _ = v.Struct(c) })
	}
}

// Signals are rare.
func reload(load func() any) {
	ch := make(chan os.Signal, 1)
	signal.Notify(ch)
	for range ch {
		_ = validator.New().Struct(load())
	}
}

func reloadSelect(load func() any, done chan struct{}) {
	ch := make(chan os.Signal, 1)
	for {
		select {
		case <-ch:
			_ = validator.New().Struct(load())
		case <-done:
			return
		}
	}
}

func init() {
	for _, s := range []string{"a", "b"} {
		if err := validator.New().Var(s, "required"); err != nil {
			panic(err)
		}
	}
}
