// Package crews has goroutines that work on jobs. What decides: whether there is one build for each worker, or for each job.
package crews

import (
	"context"
	"net/http"
	"regexp"
	"runtime"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
	"github.com/pkoukk/tiktoken-go"
	"go.mongodb.org/mongo-driver/bson"
	"golang.org/x/sync/errgroup"
)

type job struct {
	Text string `validate:"required"`
}

// start runs workers, each with rules of its own.
func start(jobs <-chan job) {
	for range runtime.NumCPU() {
		go func() {
			v := validator.New() // silent
			for j := range jobs {
				_ = v.Struct(j)
			}
		}()
	}
}

// startEach runs workers which make rules for each job.
func startEach(jobs <-chan job) {
	for range runtime.NumCPU() {
		go func() {
			for j := range jobs {
				v := validator.New() // report
				_ = v.Struct(j)
			}
		}()
	}
}

// perJob runs one goroutine for each job.
func perJob(ctx context.Context, jobs []job) error {
	g, ctx := errgroup.WithContext(ctx)
	for i := range jobs {
		g.Go(func() error {
			t := mold.New() // report
			return t.Struct(ctx, &jobs[i])
		})
	}
	return g.Wait()
}

// shared runs them with one.
func shared(jobs []job) []string {
	p := policy()
	out := make([]string, len(jobs))
	var wg sync.WaitGroup
	for i, j := range jobs {
		wg.Add(1)
		go func() {
			defer wg.Done()
			out[i] = p.Sanitize(j.Text)
		}()
	}
	wg.Wait()
	return out
}

var policy = sync.OnceValue(func() *bluemonday.Policy {
	return bluemonday.UGCPolicy() // silent
})

// worker has what it needs from its constructor.
type worker struct {
	words *regexp.Regexp
	jobs  chan job
}

func newWorker() *worker {
	w := &worker{words: regexp.MustCompile(`\w+`), jobs: make(chan job)} // silent
	go w.run()
	return w
}

func (w *worker) run() {
	for {
		j, ok := <-w.jobs
		if !ok {
			return
		}
		w.do(j)
	}
}

// do works on one job.
func (w *worker) do(j job) {
	for range w.words.FindAllString(j.Text, -1) {
		enc, err := tiktoken.EncodingForModel("gpt-4") // report
		if err != nil {
			return
		}
		_ = enc.Encode(j.Text, nil, nil)
	}
}

// spawn makes a worker for each request.
func spawn(w http.ResponseWriter, r *http.Request) {
	jobs := make(chan job, 1)
	go func() {
		reg := bson.NewRegistry() // report
		for j := range jobs {
			_, _ = bson.MarshalWithRegistry(reg, j)
		}
	}()
	jobs <- job{r.FormValue("text")}
	close(jobs)
}

// post hands the job to a worker that is there.
func (w *worker) post(rw http.ResponseWriter, r *http.Request) { w.jobs <- job{r.FormValue("text")} }

func batch(w http.ResponseWriter, r *http.Request) {
	var jobs []job
	for _, t := range r.URL.Query()["text"] {
		jobs = append(jobs, job{t})
	}
	if perJob(r.Context(), jobs) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
	for _, s := range shared(jobs) {
		_, _ = w.Write([]byte(s))
	}
}

func Main() error {
	jobs := make(chan job)
	start(jobs)
	startEach(jobs)
	http.HandleFunc("/spawn", spawn)
	http.HandleFunc("/post", newWorker().post)
	http.HandleFunc("/batch", batch)
	return http.ListenAndServe(":8080", nil)
}
