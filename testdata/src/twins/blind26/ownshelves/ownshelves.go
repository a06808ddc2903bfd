// Package ownshelves takes coders from the project's own caches and pools. What decides: how long the cache lives, and what it keeps.
package ownshelves

import (
	"net/http"

	"github.com/go-playground/form/v4"

	"twins/blind26/ownshelves/shelf"
)

var all = shelf.New(func(tag string) *form.Decoder {
	d := form.NewDecoder() // silent
	d.SetTagName(tag)
	return d
})

var pool = shelf.Pool[*form.Decoder]{New: form.NewDecoder} // silent

var sieve = shelf.Sieve[*form.Decoder]{New: func() *form.Decoder {
	return form.NewDecoder() // report
}}

type web struct {
	cache *shelf.Cache[string, *form.Encoder]
	drop  *shelf.Cache[string, *form.Encoder]
}

func newWeb() *web {
	return &web{
		cache: shelf.New(func(string) *form.Encoder { return form.NewEncoder() }), // silent
		drop:  shelf.New(func(string) *form.Encoder { return form.NewEncoder() }), // silent
	}
}

func (s *web) get(w http.ResponseWriter, r *http.Request) {
	_ = all.Get("form").Decode(new(int), r.URL.Query())
	_, _ = s.cache.Get("x").Encode(r)
}

func (s *web) lend(w http.ResponseWriter, r *http.Request) {
	d := pool.Take()
	defer pool.Give(d)
	_ = d.Decode(new(int), r.URL.Query())
}

func (s *web) sift(w http.ResponseWriter, r *http.Request) {
	d := sieve.Take()
	defer sieve.Give(d)
	_ = d.Decode(new(int), r.URL.Query())
}

func (s *web) own(w http.ResponseWriter, r *http.Request) {
	c := shelf.New(func(string) *form.Decoder { return form.NewDecoder() }) // report
	_ = c.Get("form").Decode(new(int), r.URL.Query())
}

func (s *web) ownPool(w http.ResponseWriter, r *http.Request) {
	p := shelf.Pool[*form.Decoder]{New: func() *form.Decoder { return form.NewDecoder() }} // report
	d := p.Take()
	defer p.Give(d)
	_ = d.Decode(new(int), r.URL.Query())
}

func (s *web) reset(w http.ResponseWriter, r *http.Request) {
	s.drop.Drop()
}

func (s *web) kept(w http.ResponseWriter, r *http.Request) {
	_, _ = s.drop.Get("y").Encode(r)
}

func mount(mux *http.ServeMux) {
	s := newWeb()
	mux.HandleFunc("/get", s.get)
	mux.HandleFunc("/lend", s.lend)
	mux.HandleFunc("/sift", s.sift)
	mux.HandleFunc("/own", s.own)
	mux.HandleFunc("/pool", s.ownPool)
	mux.HandleFunc("/reset", s.reset)
	mux.HandleFunc("/kept", s.kept)
}
