// Package spawners starts goroutines by helpers of its own. What decides: whether a goroutine is a worker, which has its object for its
// life, or does the work of one request.
package spawners

import (
	"context"
	"encoding/json"
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/klauspost/compress/zstd"
	"github.com/nats-io/nats.go"
)

type job struct {
	ID   string `validate:"uuid"`
	Data []byte
}

// crew starts as many as it is told, and waits for them.
type crew struct{ wg sync.WaitGroup }

func (c *crew) start(n int, f func()) {
	for range n {
		c.wg.Add(1)
		go func() {
			defer c.wg.Done()
			f()
		}()
	}
}

func (c *crew) wait() { c.wg.Wait() }

// async starts one.
func async(f func()) { go f() }

// inline looks like it, but calls.
func inline(f func()) { f() }

// run has four workers, for the life of the process.
func run(jobs <-chan job) {
	var c crew
	c.start(4, func() {
		m := pgtype.NewMap() // silent
		for j := range jobs {
			var out job
			_ = m.Scan(0, 0, j.Data, &out)
		}
	})
	c.start(2, func() {
		for j := range jobs {
			// For each job of the worker.
			v := validator.New() // report
			_ = v.Struct(j)
		}
	})
	c.wait()
}

// runEach starts one goroutine for each job.
func runEach(jobs <-chan job) {
	for j := range jobs {
		async(func() {
			m := pgtype.NewMap() // report
			var out job
			_ = m.Scan(0, 0, j.Data, &out)
		})
	}
}

// compress starts the one that compresses all.
func compress(in <-chan []byte, out chan<- []byte) {
	async(func() {
		enc, _ := zstd.NewWriter(nil) // silent
		for data := range in {
			out <- enc.EncodeAll(data, nil)
		}
	})
}

func upload(w http.ResponseWriter, r *http.Request) {
	var c crew
	// For each request, and four times.
	c.start(4, func() {
		enc, _ := zstd.NewWriter(nil) // report
		_ = enc.EncodeAll([]byte(r.FormValue("data")), nil)
	})
	c.wait()
}

func notify(w http.ResponseWriter, r *http.Request) {
	j := job{ID: r.FormValue("id")}
	async(func() {
		// After the answer, but for the request.
		if validator.New().Struct(j) == nil { // report
			_, _ = json.Marshal(j)
		}
	})
	w.WriteHeader(http.StatusAccepted)
}

func Main(ctx context.Context, nc *nats.Conn) error {
	jobs, in, out := make(chan job), make(chan []byte), make(chan []byte)
	inline(func() {
		// At the start.
		rules := validator.New() // silent
		http.HandleFunc("/check", func(w http.ResponseWriter, r *http.Request) {
			if rules.Struct(job{ID: r.FormValue("id")}) != nil {
				w.WriteHeader(http.StatusBadRequest)
			}
		})
	})
	compress(in, out)
	async(func() { run(jobs) })
	async(func() { runEach(jobs) })
	http.HandleFunc("/upload", upload)
	http.HandleFunc("/notify", notify)
	if _, err := nc.Subscribe("jobs", func(m *nats.Msg) { jobs <- job{Data: m.Data} }); err != nil {
		return err
	}
	return http.ListenAndServe(":8080", nil)
}
