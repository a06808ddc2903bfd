// Package swaps reads its configuration again while it runs. What decides: whether the new one is made with each reload and swapped in, or
// with each request that reads the configuration.
package swaps

import (
	"context"
	"encoding/json"
	"net/http"
	"os"
	"os/signal"
	"regexp"
	"sync"
	"sync/atomic"
	"syscall"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type config struct {
	Deny  string `validate:"required"`
	Tag   string
	deny  *regexp.Regexp
	query *schema.Decoder
}

type holder struct {
	cur  atomic.Pointer[config]
	mu   sync.RWMutex
	deny *regexp.Regexp
	path string
}

func (h *holder) load() error {
	data, err := os.ReadFile(h.path)
	if err != nil {
		return err
	}
	var c config
	if err := json.Unmarshal(data, &c); err != nil {
		return err
	}
	// It checks the configuration, with each reload.
	if err := validator.New().Struct(&c); err != nil { // silent
		return err
	}
	// With each reload, as the file says.
	if c.deny, err = regexp.Compile(c.Deny); err != nil { // silent
		return err
	}
	// The same.
	c.query = schema.NewDecoder() // silent
	c.query.SetAliasTag(c.Tag)
	h.cur.Store(&c)
	return nil
}

func (h *holder) watch(ctx context.Context) {
	hup := make(chan os.Signal, 1)
	signal.Notify(hup, syscall.SIGHUP)
	for {
		select {
		case <-ctx.Done():
			return
		case <-hup:
			if err := h.load(); err != nil {
				continue
			}
			// With each signal, and kept.
			re := regexp.MustCompile(`^/internal/`) // silent
			h.mu.Lock()
			h.deny = re
			h.mu.Unlock()
		}
	}
}

func (h *holder) serve(w http.ResponseWriter, r *http.Request) {
	c := h.cur.Load()
	h.mu.RLock()
	internal := h.deny
	h.mu.RUnlock()
	if c.deny.MatchString(r.URL.Path) || internal.MatchString(r.URL.Path) {
		http.NotFound(w, r)
		return
	}
	var q struct{ Page int }
	_ = c.query.Decode(&q, r.URL.Query())
	// The request makes it, whatever is configured.
	if validator.New().Struct(&q) != nil { // report
		http.Error(w, "page", http.StatusBadRequest)
	}
}

func (h *holder) serveFresh(w http.ResponseWriter, r *http.Request) {
	// A request that reads the configuration again compiles the same.
	re, err := regexp.Compile(h.cur.Load().Deny) // silent
	if err != nil || re.MatchString(r.URL.Path) {
		http.NotFound(w, r)
		return
	}
	var q struct{ Page int }
	dec := schema.NewDecoder() // report
	dec.IgnoreUnknownKeys(true)
	_ = dec.Decode(&q, r.URL.Query())
}

func (h *holder) admin(w http.ResponseWriter, r *http.Request) {
	// An administrator asks for a reload: it is swapped in.
	re := regexp.MustCompile(`^/(internal|debug)/`) // silent
	h.mu.Lock()
	h.deny = re
	h.mu.Unlock()
}

func (h *holder) check(w http.ResponseWriter, r *http.Request) {
	var c config
	if json.NewDecoder(r.Body).Decode(&c) != nil {
		return
	}
	// A configuration that is sent by a client is data.
	if err := validator.New().Struct(&c); err != nil { // report
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	// What the client sent.
	if _, err := regexp.Compile(c.Deny); err != nil { // silent
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func Main(ctx context.Context) error {
	// At the start.
	h := &holder{path: "config.json", deny: regexp.MustCompile(`^/internal/`)} // silent
	if err := h.load(); err != nil {
		return err
	}
	go h.watch(ctx)
	http.HandleFunc("/", h.serve)
	http.HandleFunc("/fresh", h.serveFresh)
	http.HandleFunc("/admin", h.admin)
	http.HandleFunc("/check", h.check)
	return http.ListenAndServe(":8080", nil)
}
