// Package mailboxes hands work to goroutines that run as long as the program. What decides: whether what the goroutine does
// for each piece of work makes one.
package mailboxes

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type job struct {
	Name  string
	reply chan error
}

type handler interface{ handle(j job) error }

type fresh struct{}

func (fresh) handle(j job) error {
	// For each job that the goroutine hands on through an interface.
	return validator.New().Struct(j) // report
}

type kept struct{ v *validator.Validate }

func (k kept) handle(j job) error { return k.v.Struct(j) }

type pool struct {
	jobs chan job
	fns  chan func() error
	h    handler
	hook func(j job) error
}

func newPool(n int) *pool {
	p := &pool{jobs: make(chan job), fns: make(chan func() error), h: fresh{}}
	p.hook = func(j job) error {
		// By a field of the pool, for each job.
		d := schema.NewDecoder() // report
		return d.Decode(&j, nil)
	}
	// By a field of a field: kept.
	k := kept{validator.New()} // silent
	for range n {
		go p.work(k)
	}
	go p.call()
	return p
}

func (p *pool) work(k kept) {
	// One for each goroutine.
	f := form.NewDecoder() // silent
	for j := range p.jobs {
		_ = f.Decode(&j, nil)
		_ = k.handle(j)
		_ = p.hook(j)
		j.reply <- p.h.handle(j)
	}
}

func (p *pool) call() {
	for f := range p.fns {
		_ = f()
	}
}

func (p *pool) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	j := job{r.FormValue("name"), make(chan error, 1)}
	p.jobs <- j
	<-j.reply
}

func (p *pool) Func(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	p.fns <- func() error {
		// In the function that each request hands over.
		return validator.New().Var(name, "alpha") // report
	}
}

type queue struct {
	mu   sync.Mutex
	cond *sync.Cond
	jobs []job
}

func newQueue() *queue {
	q := &queue{}
	q.cond = sync.NewCond(&q.mu)
	go q.loop()
	return q
}

func (q *queue) loop() {
	// One for the queue.
	v := validator.New() // silent
	for {
		q.mu.Lock()
		for len(q.jobs) == 0 {
			q.cond.Wait()
		}
		j := q.jobs[0]
		q.jobs = q.jobs[1:]
		q.mu.Unlock()
		if v.Struct(j) == nil {
			q.do(j)
		}
	}
}

func (q *queue) do(j job) {
	// For each job of the queue.
	d := form.NewDecoder() // report
	_ = d.Decode(&j, nil)
}

func (q *queue) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	q.mu.Lock()
	q.jobs = append(q.jobs, job{Name: r.FormValue("name")})
	q.mu.Unlock()
	q.cond.Signal()
}

func Main() error {
	p := newPool(4)
	http.Handle("/pool", p)
	http.HandleFunc("/func", p.Func)
	return http.ListenAndServe("", newQueue())
}
