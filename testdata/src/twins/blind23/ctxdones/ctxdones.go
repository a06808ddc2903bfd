// Package ctxdones looks whether the client is still there before it works. What decides: nothing that the client does keeps what was made.
package ctxdones

import (
	"context"
	"net/http"
	"sync"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type server struct {
	mu     sync.Mutex
	made   chan struct{}
	policy *bluemonday.Policy
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	if r.Context().Err() != nil {
		return
	}
	v := validator.New() // report
	_ = v.Struct(in(r))
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	select {
	case <-r.Context().Done():
		return
	default:
	}
	t := mold.New() // report
	_ = t.Struct(r.Context(), in(r))
}

func alive(ctx context.Context) bool {
	select {
	case <-ctx.Done():
		return false
	default:
		return true
	}
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	if alive(r.Context()) {
		d := form.NewDecoder() // report
		_ = d.Decode(in(r), r.URL.Query())
	}
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), time.Second)
	defer cancel()
	switch err := ctx.Err(); {
	case err != nil:
		http.Error(w, err.Error(), http.StatusGatewayTimeout)
	default:
		d := schema.NewDecoder() // report
		_ = d.Decode(in(r), r.URL.Query())
	}
}

func (s *server) print(w http.ResponseWriter, r *http.Request) {
	done := r.Context().Done()
	out := make(chan map[string][]string, 1)
	go func() {
		e := form.NewEncoder() // report
		m, _ := e.Encode(in(r))
		out <- m
	}()
	select {
	case <-done:
	case m := <-out:
		_ = m
	}
}

// clean asks a channel of the server, which is closed once there is one.
func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	select {
	case <-s.made:
	default:
		s.policy = bluemonday.UGCPolicy() // silent
		close(s.made)
	}
	_, _ = w.Write([]byte(s.policy.Sanitize(in(r).Name)))
}

func Routes(m *http.ServeMux) {
	s := &server{made: make(chan struct{})}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/print", s.print)
	m.HandleFunc("/clean", s.clean)
}
