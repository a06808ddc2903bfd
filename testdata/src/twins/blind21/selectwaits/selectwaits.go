// Package selectwaits waits for several things at a time. What decides: whether what comes is work, a clock, or the end.
package selectwaits

import (
	"context"
	"net/http"
	"os"
	"os/signal"
	"reflect"
	"syscall"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type event struct{ Name string }

type hub struct {
	events chan event
	swaps  chan string
	done   chan struct{}
	last   []event
	rules  *validator.Validate
}

func (h *hub) run(ctx context.Context) {
	sig := make(chan os.Signal, 1)
	signal.Notify(sig, syscall.SIGHUP)
	tick := time.NewTicker(time.Minute)
	defer tick.Stop()
	for {
		select {
		case e := <-h.events:
			v := validator.New() // report
			_ = v.Struct(e)
			h.last = append(h.last, e)
		case <-sig:
			h.rules = validator.New() // silent
		case <-tick.C:
			t := mold.New() // report
			_ = t.Struct(ctx, &h.last)
		case <-h.done:
			m := reflectx.NewMapper("db") // silent
			m.FieldMap(reflect.ValueOf(h.last))
			return
		case <-ctx.Done():
			d := form.NewDecoder() // silent
			_ = d.Decode(&h.last, nil)
			return
		}
	}
}

// names waits for its end before each event.
func (h *hub) names(ctx context.Context, out chan<- string) {
	for {
		select {
		case <-ctx.Done():
			return
		default:
		}
		e, ok := <-h.events
		if !ok {
			return
		}
		p := bluemonday.UGCPolicy() // report
		out <- p.Sanitize(e.Name)
	}
}

// batches flushes what has come in a while.
func (h *hub) batches(flush func([]event) error) error {
	var batch []event
	timer := time.NewTimer(time.Second)
	for {
		select {
		case e, ok := <-h.events:
			if !ok {
				return flush(batch)
			}
			batch = append(batch, e)
			if len(batch) < 100 {
				continue
			}
			enc := form.NewEncoder() // report
			_, _ = enc.Encode(batch)
		case <-timer.C:
			timer.Reset(time.Second)
		}
		if err := flush(batch); err != nil {
			return err
		}
		batch = batch[:0]
	}
}

// once waits for the first that comes.
func (h *hub) once(ctx context.Context) error {
	select {
	case e := <-h.events:
		return h.look(e)
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (h *hub) look(e event) error {
	d := schema.NewDecoder() // silent
	return d.Decode(&e, nil)
}

func (h *hub) post(w http.ResponseWriter, r *http.Request) {
	select {
	case h.events <- event{r.FormValue("name")}:
	case <-time.After(time.Second):
		p := bluemonday.UGCPolicy() // report
		http.Error(w, p.Sanitize(r.URL.Path), http.StatusServiceUnavailable)
	}
}

func Start(ctx context.Context, m *http.ServeMux) error {
	h := &hub{events: make(chan event), swaps: make(chan string), done: make(chan struct{})}
	if err := h.once(ctx); err != nil {
		return err
	}
	go h.run(ctx)
	out := make(chan string)
	go h.names(ctx, out)
	m.HandleFunc("/post", h.post)
	return h.batches(func([]event) error { return nil })
}
