// Package pools takes decoders from a pool: sync.Pool, a channel, a free list.
package pools

import (
	"net/http"
	"sync"

	"github.com/gorilla/schema"
)

type page struct{ Limit int }

var poolA = sync.Pool{New: func() any {
	return schema.NewDecoder() // silent
}}

func listA(w http.ResponseWriter, r *http.Request) {
	d := poolA.Get().(*schema.Decoder)
	defer poolA.Put(d)
	_ = d.Decode(&page{}, r.URL.Query())
}

var poolB sync.Pool

func listB(w http.ResponseWriter, r *http.Request) {
	d, ok := poolB.Get().(*schema.Decoder)
	if !ok {
		d = schema.NewDecoder() // silent
	}
	defer poolB.Put(d)
	_ = d.Decode(&page{}, r.URL.Query())
}

var freeC = make(chan *schema.Decoder, 8)

func listC(w http.ResponseWriter, r *http.Request) {
	var d *schema.Decoder
	select {
	case d = <-freeC:
	default:
		d = schema.NewDecoder() // silent
	}
	_ = d.Decode(&page{}, r.URL.Query())
	select {
	case freeC <- d:
	default:
	}
}

type decoders struct {
	mu   sync.Mutex
	free []*schema.Decoder
}

func (p *decoders) get() *schema.Decoder {
	p.mu.Lock()
	defer p.mu.Unlock()
	if n := len(p.free); n > 0 {
		d := p.free[n-1]
		p.free = p.free[:n-1]
		return d
	}
	return schema.NewDecoder() // silent
}

func (p *decoders) put(d *schema.Decoder) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.free = append(p.free, d)
}

var shared decoders

func listD(w http.ResponseWriter, r *http.Request) {
	d := shared.get()
	defer shared.put(d)
	_ = d.Decode(&page{}, r.URL.Query())
}

// The pool is a local.
func listE(w http.ResponseWriter, r *http.Request) {
	pool := sync.Pool{New: func() any {
		return schema.NewDecoder() // report
	}}
	d := pool.Get().(*schema.Decoder)
	defer pool.Put(d)
	_ = d.Decode(&page{}, r.URL.Query())
}

var freeF = make(chan *schema.Decoder, 8)

// Taken from the channel, but nobody ever puts one there.
func listF(w http.ResponseWriter, r *http.Request) {
	var d *schema.Decoder
	select {
	case d = <-freeF:
	default:
		d = schema.NewDecoder() // report
	}
	_ = d.Decode(&page{}, r.URL.Query())
}

// A channel of the request.
func listG(w http.ResponseWriter, r *http.Request) {
	free := make(chan *schema.Decoder, 1)
	free <- schema.NewDecoder() // report
	d := <-free
	_ = d.Decode(&page{}, r.URL.Query())
}
