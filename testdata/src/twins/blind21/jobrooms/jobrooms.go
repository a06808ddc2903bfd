// Package jobrooms has jobs done by goroutines. What decides: whether a goroutine, which does many jobs, has one, or a job.
package jobrooms

import (
	"context"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/sync/errgroup"
)

type job struct{ Name string }

type room struct {
	in   chan job
	done chan struct{}
	wg   sync.WaitGroup
}

func (m *room) worker() {
	defer m.wg.Done()
	v := validator.New() // silent
	for j := range m.in {
		_ = v.Struct(j)
	}
}

func (m *room) careless() {
	defer m.wg.Done()
	for j := range m.in {
		_ = validator.New().Struct(j) // report
	}
}

func (m *room) start(n int) {
	for i := 0; i < n; i++ {
		m.wg.Add(2)
		go m.worker()
		go m.careless()
	}
	for range n {
		t := mold.New() // silent
		go func() {
			for j := range m.in {
				_ = t.Struct(context.Background(), &j)
			}
		}()
	}
	go m.chosen()
	go m.handed(m.handle)
}

func (m *room) chosen() {
	d := form.NewDecoder() // silent
	for {
		select {
		case <-m.done:
			return
		case j := <-m.in:
			_ = d.Decode(&j, nil)
			m.other(j)
		}
	}
}

// other is called for each job.
func (m *room) other(j job) {
	d := schema.NewDecoder() // report
	_ = d.Decode(&j, nil)
}

func (m *room) handed(f func(job)) {
	for {
		j, ok := <-m.in
		if !ok {
			break
		}
		f(j)
	}
}

func (m *room) handle(j job) {
	fields := reflectx.NewMapper("db") // report
	fields.FieldMap(reflect.ValueOf(j))
}

// all starts a goroutine for each job.
func (m *room) all(ctx context.Context, jobs []job) error {
	g, _ := errgroup.WithContext(ctx)
	for _, j := range jobs {
		g.Go(func() error {
			p := bluemonday.UGCPolicy() // report
			_ = p.Sanitize(j.Name)
			return nil
		})
	}
	return g.Wait()
}

func (m *room) post(w http.ResponseWriter, r *http.Request) {
	m.in <- job{r.FormValue("name")}
}

func Serve(mux *http.ServeMux, jobs []job) error {
	m := &room{in: make(chan job), done: make(chan struct{})}
	m.start(4)
	mux.HandleFunc("/post", m.post)
	return m.all(context.Background(), jobs)
}
