// Package fanresults has the work of a request done by several goroutines, which hand over what they made. What decides: whether the channel is the request's.
package fanresults

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/sync/errgroup"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type server struct {
	policies chan *bluemonday.Policy
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	out := make(chan *validator.Validate, 1)
	go func() { out <- validator.New() }() // report
	v := <-out
	_ = v.Struct(in(r))
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	var t *mold.Transformer
	g, ctx := errgroup.WithContext(r.Context())
	g.Go(func() error {
		t = mold.New() // report
		return nil
	})
	if err := g.Wait(); err == nil {
		_ = t.Struct(ctx, in(r))
	}
}

type answer struct {
	d   *form.Decoder
	err error
}

func makeDecoder(out chan<- answer) {
	out <- answer{d: form.NewDecoder()} // report
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	out := make(chan answer, 1)
	go makeDecoder(out)
	if a := <-out; a.err == nil {
		_ = a.d.Decode(in(r), r.URL.Query())
	}
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	var d *schema.Decoder
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		d = schema.NewDecoder() // report
	}()
	wg.Wait()
	_ = d.Decode(in(r), r.URL.Query())
}

func later[T any](f func() T) <-chan T {
	c := make(chan T, 1)
	go func() {
		defer close(c)
		c <- f()
	}()
	return c
}

func (s *server) print(w http.ResponseWriter, r *http.Request) {
	e := <-later(func() *form.Encoder {
		return form.NewEncoder() // report
	})
	_, _ = e.Encode(in(r))
}

// clean hands it to the next request.
func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	var p *bluemonday.Policy
	select {
	case p = <-s.policies:
	default:
		p = bluemonday.UGCPolicy() // silent
	}
	_, _ = w.Write([]byte(p.Sanitize(in(r).Name)))
	select {
	case s.policies <- p:
	default:
	}
}

func Routes(m *http.ServeMux) {
	s := &server{policies: make(chan *bluemonday.Policy, 8)}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/print", s.print)
	m.HandleFunc("/clean", s.clean)
}
