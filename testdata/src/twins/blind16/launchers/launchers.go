// Package launchers starts goroutines. What decides: whether it is started for each of what comes in, or works until nothing comes.
package launchers

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
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"github.com/segmentio/kafka-go"
	"golang.org/x/sync/errgroup"
)

type event struct{ Name string }

// spawn starts f.
func spawn(wg *sync.WaitGroup, f func()) {
	wg.Add(1)
	go func() {
		defer wg.Done()
		f()
	}()
}

// times starts n of them.
func times(n int, f func(i int)) {
	for i := range n {
		go f(i)
	}
}

type hub struct {
	in     chan event
	out    chan event
	bursts chan []event
	trim   *mold.Transformer
}

// workers has one for each worker.
func (h *hub) workers() {
	for range 4 {
		v := validator.New() // silent
		go func() {
			for e := range h.in {
				_ = v.Struct(e)
			}
		}()
	}
}

// work is a worker by itself.
func (h *hub) work(int) {
	d := form.NewDecoder() // silent
	for e := range h.in {
		_ = d.Decode(&e, nil)
	}
}

// slowWork makes one for each event.
func (h *hub) slowWork(int) {
	for e := range h.in {
		d := form.NewDecoder() // report
		_ = d.Decode(&e, nil)
	}
}

// selected is a worker that can be stopped.
func (h *hub) selected(ctx context.Context) {
	p := bluemonday.UGCPolicy() // silent
	for {
		select {
		case <-ctx.Done():
			return
		case e := <-h.in:
			h.out <- event{p.Sanitize(e.Name)}
		}
	}
}

// perEvent starts one for each event.
func (h *hub) perEvent() {
	for e := range h.in {
		go func() {
			p := bluemonday.UGCPolicy() // report
			h.out <- event{p.Sanitize(e.Name)}
		}()
	}
}

// perEventBy starts it by a method.
func (h *hub) perEventBy() {
	for e := range h.in {
		go h.one(e)
	}
}

func (h *hub) one(e event) {
	t := mold.New() // report
	_ = t.Struct(nil, &e)
}

func (h *hub) oneKept(e event) { _ = h.trim.Struct(nil, &e) }

// burst starts one for each of a burst, and waits.
func (h *hub) burst() {
	for es := range h.bursts {
		var wg sync.WaitGroup
		for _, e := range es {
			spawn(&wg, func() {
				m := reflectx.NewMapper("db") // report
				m.FieldMap(reflect.ValueOf(e))
			})
		}
		wg.Wait()
	}
}

// pooled starts some that share the work of all bursts.
func (h *hub) pooled() {
	var wg sync.WaitGroup
	for range 3 {
		spawn(&wg, func() {
			m := reflectx.NewMapper("json") // silent
			for es := range h.bursts {
				for _, e := range es {
					m.FieldMap(reflect.ValueOf(e))
				}
			}
		})
	}
	wg.Wait()
}

// grouped starts them in a group.
func (h *hub) grouped(ctx context.Context, es []event) error {
	g, _ := errgroup.WithContext(ctx)
	for _, e := range es {
		g.Go(func() error {
			q := schema.NewDecoder() // report
			return q.Decode(&e, nil)
		})
	}
	return g.Wait()
}

// consumers starts readers in a group.
func (h *hub) consumers(ctx context.Context, rs []*kafka.Reader) error {
	g, ctx := errgroup.WithContext(ctx)
	for _, r := range rs {
		g.Go(func() error {
			c, err := goavro.NewCodec(`"string"`) // silent
			if err != nil {
				return err
			}
			for {
				msg, err := r.ReadMessage(ctx)
				if err != nil {
					return err
				}
				_, _ = c.BinaryFromNative(nil, string(msg.Value))
			}
		})
	}
	return g.Wait()
}

// reading makes one for each message.
func (h *hub) reading(ctx context.Context, r *kafka.Reader) error {
	for {
		msg, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		go func() { _ = v.Struct(event{string(msg.Value)}) }()
	}
}

func Start(ctx context.Context, rs ...*kafka.Reader) *hub {
	h := &hub{in: make(chan event), out: make(chan event), bursts: make(chan []event), trim: mold.New()} // silent
	h.workers()
	times(4, h.work)
	times(4, h.slowWork)
	go h.selected(ctx)
	go h.perEvent()
	go h.perEventBy()
	go h.burst()
	go h.pooled()
	go func() { _ = h.consumers(ctx, rs) }()
	for _, r := range rs {
		go func() { _ = h.reading(ctx, r) }()
	}
	go func() {
		for e := range h.out {
			h.oneKept(e)
		}
	}()
	return h
}

// Serve is a handler that starts some.
func (h *hub) Serve(w http.ResponseWriter, r *http.Request) {
	var es []event
	for _, n := range r.URL.Query()["n"] {
		es = append(es, event{n})
	}
	_ = h.grouped(r.Context(), es)
}
