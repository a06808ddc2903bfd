// Package lentdecoders takes decoders from channels. What decides: whether the way that builds is taken each time.
package lentdecoders

import (
	"context"
	"net/http"
	"time"

	"github.com/go-playground/form/v4"
)

type desk struct {
	free  chan *form.Decoder
	never chan *form.Decoder
	ready chan struct{}
	dec   *form.Decoder
	other *form.Decoder
}

func newDesk() *desk {
	return &desk{free: make(chan *form.Decoder, 4), never: make(chan *form.Decoder), ready: make(chan struct{})}
}

func (d *desk) search(w http.ResponseWriter, r *http.Request) {
	var dec *form.Decoder
	select {
	case dec = <-d.free:
	default:
		dec = form.NewDecoder() // silent
	}
	_ = dec.Decode(new(int), r.URL.Query())
	select {
	case d.free <- dec:
	default:
	}
}

func (d *desk) list(w http.ResponseWriter, r *http.Request) {
	var dec *form.Decoder
	select {
	case dec = <-d.never:
	default:
		dec = form.NewDecoder() // report
	}
	_ = dec.Decode(new(int), r.URL.Query())
}

func (d *desk) count(w http.ResponseWriter, r *http.Request) {
	select {
	case <-d.ready:
	default:
		d.dec = form.NewDecoder() // silent
		close(d.ready)
	}
	_ = d.dec.Decode(new(int), r.URL.Query())
}

func (d *desk) sum(w http.ResponseWriter, r *http.Request) {
	select {
	case <-r.Context().Done():
		return
	default:
		dec := form.NewDecoder() // report
		_ = dec.Decode(new(int), r.URL.Query())
	}
}

func (d *desk) top(w http.ResponseWriter, r *http.Request) {
	select {
	case <-d.ready:
		d.other = form.NewDecoder() // report
	case <-time.After(time.Second):
	}
	_ = d.other.Decode(new(int), r.URL.Query())
}

// refresh makes a new one from time to time.
func (d *desk) refresh(ctx context.Context, every time.Duration, to chan<- *form.Decoder) {
	t := time.NewTicker(every)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
			to <- form.NewDecoder() // silent
		}
	}
}

func (d *desk) mount(mux *http.ServeMux) {
	mux.HandleFunc("/search", d.search)
	mux.HandleFunc("/list", d.list)
	mux.HandleFunc("/count", d.count)
	mux.HandleFunc("/sum", d.sum)
	mux.HandleFunc("/top", d.top)
}

func serve(ctx context.Context) {
	d := newDesk()
	mux := http.NewServeMux()
	d.mount(mux)
	go d.refresh(ctx, time.Hour, d.free)
	_ = http.ListenAndServe(":80", mux)
}
