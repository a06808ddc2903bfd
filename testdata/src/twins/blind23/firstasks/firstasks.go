// Package firstasks asks a method whether it is the first to come. What decides: whether the method says so only once.
package firstasks

import (
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type gate struct {
	n     int
	done  bool
	was   atomic.Bool
	left  atomic.Int32
	seen  map[string]bool
	token chan struct{}
}

func (g *gate) first() bool {
	g.n++
	return g.n == 1
}

func (g *gate) begin() bool { return g.was.CompareAndSwap(false, true) }

func (g *gate) enter() (ok bool) {
	ok, g.done = !g.done, true
	return ok
}

func (g *gate) mark(kind string) bool {
	if g.seen[kind] {
		return false
	}
	g.seen[kind] = true
	return true
}

func (g *gate) take() bool {
	select {
	case <-g.token:
		return true
	default:
		return false
	}
}

func (g *gate) isNew(name string) bool { return name != "" }

type server struct {
	mu               sync.Mutex
	a, b, c, d, e, f gate
	rules            *validator.Validate
	trims            *mold.Transformer
	forms            *form.Decoder
	query            *schema.Decoder
	policy           *bluemonday.Policy
	enc              *form.Encoder
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.a.first() {
		s.rules = validator.New() // silent
	}
	_ = s.rules.Struct(in(r))
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.b.begin() {
		s.trims = mold.New() // silent
	}
	_ = s.trims.Struct(r.Context(), in(r))
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch ok := s.c.enter(); ok {
	case true:
		s.forms = form.NewDecoder() // silent
	}
	_ = s.forms.Decode(in(r), r.URL.Query())
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.d.mark("find") {
		s.query = schema.NewDecoder() // silent
	}
	_ = s.query.Decode(in(r), r.URL.Query())
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.e.take() {
		s.policy = bluemonday.UGCPolicy() // silent
	}
	_, _ = w.Write([]byte(s.policy.Sanitize(in(r).Name)))
}

// print asks what the request says.
func (s *server) print(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.f.isNew(r.FormValue("name")) {
		s.enc = form.NewEncoder() // report
	}
	_, _ = s.enc.Encode(in(r))
}

func Routes(m *http.ServeMux) {
	s := &server{d: gate{seen: make(map[string]bool)}, e: gate{token: make(chan struct{}, 1)}}
	s.e.token <- struct{}{}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/print", s.print)
}
