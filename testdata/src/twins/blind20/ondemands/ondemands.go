// Package ondemands starts a worker when the first request for a tenant comes. What decides: whether the next request finds the worker.
package ondemands

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
)

type event struct{ Name string }

type worker struct {
	in    chan event
	rules *validator.Validate
}

type plant struct {
	mu      sync.Mutex
	workers map[string]*worker
	lanes   sync.Map
	trims   map[string]chan event
	boxes   map[string]chan event
}

func (w *worker) loop() {
	t := mold.New() // silent
	for e := range w.in {
		_ = t.Struct(context.Background(), &e)
		_ = w.rules.Struct(e)
	}
}

func (p *plant) worker(tenant string) *worker {
	p.mu.Lock()
	defer p.mu.Unlock()
	if w, ok := p.workers[tenant]; ok {
		return w
	}
	w := &worker{in: make(chan event, 16), rules: validator.New()} // silent
	p.workers[tenant] = w
	go w.loop()
	return w
}

func (p *plant) create(w http.ResponseWriter, r *http.Request) {
	p.worker(r.Header.Get("X-Tenant")).in <- event{r.FormValue("name")}
}

// lane starts one and keeps it in a map of sync.
func (p *plant) lane(tenant string) chan<- event {
	if ch, ok := p.lanes.Load(tenant); ok {
		return ch.(chan event)
	}
	ch, loaded := p.lanes.LoadOrStore(tenant, make(chan event))
	if !loaded {
		go drain(ch.(chan event))
	}
	return ch.(chan event)
}

func drain(ch <-chan event) {
	m := reflectx.NewMapper("db") // silent
	for e := range ch {
		m.FieldMap(reflect.ValueOf(e))
	}
}

func (p *plant) rows(w http.ResponseWriter, r *http.Request) {
	p.lane(r.Header.Get("X-Tenant")) <- event{r.FormValue("name")}
}

// change starts one for its request, which ends with it.
func (p *plant) change(w http.ResponseWriter, r *http.Request) {
	ch := make(chan event, 1)
	done := make(chan struct{})
	go func() {
		defer close(done)
		d := form.NewDecoder() // report
		for e := range ch {
			_ = d.Decode(&e, r.URL.Query())
		}
	}()
	ch <- event{r.FormValue("name")}
	close(ch)
	<-done
}

// each makes something for each event.
func each(ch <-chan event) {
	for e := range ch {
		enc := form.NewEncoder() // report
		_, _ = enc.Encode(e)
	}
}

func (p *plant) write(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	ch := p.trims[r.Header.Get("X-Tenant")]
	if ch == nil {
		ch = make(chan event)
		p.trims[r.Header.Get("X-Tenant")] = ch
		go each(ch)
	}
	p.mu.Unlock()
	ch <- event{r.FormValue("name")}
}

// box starts one whenever it is asked, since it looks and does not put.
func (p *plant) box(tenant string) chan<- event {
	if ch, ok := p.boxes[tenant]; ok {
		return ch
	}
	ch := make(chan event, 1)
	go func() {
		d := schema.NewDecoder() // report
		e := <-ch
		_ = d.Decode(&e, nil)
	}()
	return ch
}

func (p *plant) find(w http.ResponseWriter, r *http.Request) {
	p.box(r.Header.Get("X-Tenant")) <- event{r.FormValue("name")}
}

func Routes(m *http.ServeMux) {
	p := &plant{workers: map[string]*worker{}, trims: map[string]chan event{}, boxes: map[string]chan event{}}
	m.HandleFunc("/create", p.create)
	m.HandleFunc("/rows", p.rows)
	m.HandleFunc("/change", p.change)
	m.HandleFunc("/write", p.write)
	m.HandleFunc("/find", p.find)
}
