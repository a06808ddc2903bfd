// Package expiring has caches of the project's own that build again when what they have is too old. What decides is how long they live themselves.
package expiring

import (
	"net/http"
	"time"

	"github.com/go-playground/validator/v10"
)

type in struct{ Name string }

type box struct {
	v  *validator.Validate
	ok bool
	at time.Time
}

func (b *box) get(build func() *validator.Validate) *validator.Validate {
	if b.v == nil || time.Since(b.at) > time.Hour {
		b.v, b.at = build(), time.Now()
	}
	return b.v
}

func (b *box) fresh(build func() *validator.Validate) *validator.Validate {
	if b.ok && time.Now().Before(b.at) {
		return b.v
	}
	b.v, b.ok, b.at = build(), true, time.Now().Add(time.Hour)
	return b.v
}

func (b *box) own() *validator.Validate {
	if !(b.v != nil && time.Since(b.at) < time.Hour) {
		b.v = validator.New() // report
		b.at = time.Now()
	}
	return b.v
}

var kept, kept2 box

func Kept(w http.ResponseWriter, r *http.Request) {
	v := kept.get(func() *validator.Validate { return validator.New() }) // silent
	_ = v.Struct(in{r.Host})
}

func KeptFresh(w http.ResponseWriter, r *http.Request) {
	v := kept2.fresh(func() *validator.Validate { return validator.New() }) // silent
	_ = v.Struct(in{r.Host})
}

func Local(w http.ResponseWriter, r *http.Request) {
	var b box
	v := b.get(func() *validator.Validate { return validator.New() }) // report
	_ = v.Struct(in{r.Host})
}

func LocalFresh(w http.ResponseWriter, r *http.Request) {
	b := &box{}
	v := b.fresh(func() *validator.Validate { return validator.New() }) // report
	_ = v.Struct(in{r.Host})
}

func LocalOwn(w http.ResponseWriter, r *http.Request) {
	b := new(box)
	_ = b.own().Struct(in{r.Host})
}

// stale has three reasons, of which the function that asks knows none.
func (b *box) stale() bool { return b.v == nil || !b.ok || time.Since(b.at) > time.Hour }

func (b *box) last(build func() *validator.Validate) *validator.Validate {
	if b.stale() {
		b.v, b.ok, b.at = build(), true, time.Now()
	}
	return b.v
}

type server struct{ b box }

func (s *server) last(w http.ResponseWriter, r *http.Request) {
	v := s.b.last(func() *validator.Validate { return validator.New() }) // silent
	_ = v.Struct(in{r.Host})
}

func (s *server) get(w http.ResponseWriter, r *http.Request) {
	v := s.b.get(func() *validator.Validate { return validator.New() }) // silent
	_ = v.Struct(in{r.Host})
}

func Serve() {
	s := &server{}
	http.HandleFunc("/", s.get)
	http.HandleFunc("/last", s.last)
}
